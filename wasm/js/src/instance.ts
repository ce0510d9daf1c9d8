import { createShim } from './shim.ts';

/** The version of the binary interface that this package speaks. */
export const ABI = 1;

/** A request of this length is refused by the module for its size; none longer is handed to it. */
const OVER = 4 * 1024 * 1024 + 1;

interface Exports {
  memory: WebAssembly.Memory;
  abi_version(): number;
  alloc(n: number): number;
  free(p: number): void;
  call(p: number, n: number): bigint;
  _initialize?(): void;
}

/** The module broke down in a call. Its instance is replaced; later calls are not affected. */
export class TrapError extends Error {
  /** The end of what the module wrote before it broke down. */
  readonly log: string;
  constructor(cause: unknown, log: string) {
    super(`the module stopped: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'TrapError';
    this.log = log;
  }
}

/** One running copy of the module. After a TrapError it must not be used again. */
export class Instance {
  #exports: Exports;
  #log = '';

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** Starts an instance. Browsers refuse to do this at once for a module of this size, hence the promise. */
  static async create(module: WebAssembly.Module): Promise<Instance> {
    let log = (_text: string) => {};
    const shim = createShim((text) => log(text));
    const { exports } = (await WebAssembly.instantiate(module, { wasi_snapshot_preview1: shim.imports })) as unknown as { exports: Exports };
    shim.bind(exports.memory);
    const instance = new Instance(exports);
    log = (text) => void (instance.#log = (instance.#log + text).slice(-16384));
    // A module without a snapshot has yet to be started.
    exports._initialize?.();
    const abi = exports.abi_version();
    if (abi !== ABI) throw new Error(`the module's interface has version ${abi}, this package speaks ${ABI}`);
    return instance;
  }

  /** Sends one request and returns a copy of the reply, both JSON in UTF-8. */
  call(request: Uint8Array): Uint8Array {
    const e = this.#exports;
    try {
      const n = Math.min(request.length, OVER);
      const p = e.alloc(n);
      new Uint8Array(e.memory.buffer).set(n < request.length ? request.subarray(0, n) : request, p);
      const reply = BigInt.asUintN(64, e.call(p, n));
      e.free(p);
      return new Uint8Array(e.memory.buffer).slice(Number(reply >> 32n), Number(reply >> 32n) + Number(reply & 0xffffffffn));
    } catch (cause) {
      throw new TrapError(cause, this.#log);
    }
  }

  /** The size of the memory in pages of 64 KiB. It never shrinks. */
  get pages(): number {
    return this.#exports.memory.buffer.byteLength >>> 16;
  }
}
