import { Instance } from './instance.ts';

/** The memory, in pages of 64 KiB, above which an instance is replaced after a call. */
const MAX_PAGES = 1024;

/** A module with an instance that is replaced when it breaks down or has grown
 * too large; open sessions are restored from their events. */
export class Engine {
  #module: WebAssembly.Module;
  #maxPages: number;
  #instance: Instance | undefined;
  #logs = new Map<number, Uint8Array[]>();
  #tail: Promise<unknown> = Promise.resolve();
  #encoder = new TextEncoder();
  #decoder = new TextDecoder();

  private constructor(module: WebAssembly.Module, maxPages: number) {
    this.#module = module;
    this.#maxPages = maxPages;
  }

  static async create(module: WebAssembly.Module, maxPages = MAX_PAGES): Promise<Engine> {
    const engine = new Engine(module, maxPages);
    engine.#instance = await Instance.create(module);
    return engine;
  }

  /** Sends one request and returns the reply, both JSON texts. Rejects with a TrapError where no reply could be had. */
  async call(request: string): Promise<string> {
    return this.#decoder.decode(await this.callBytes(this.#encoder.encode(request)));
  }

  /** The same for requests in bytes, which need not be UTF-8. Requests are answered in order. */
  callBytes(request: Uint8Array): Promise<Uint8Array> {
    const reply = this.#tail.then(() => this.#answer(request));
    this.#tail = reply.catch(() => {});
    return reply;
  }

  async #answer(request: Uint8Array): Promise<Uint8Array> {
    const instance = (this.#instance ??= await this.#restore());
    let reply: Uint8Array;
    try {
      reply = instance.call(request);
    } catch (e) {
      this.#instance = undefined;
      throw e;
    }
    this.#record(request, reply);
    if (instance.pages > this.#maxPages) this.#instance = undefined;
    return reply;
  }

  /** Keeps the requests that made an open session what it is. */
  #record(request: Uint8Array, bytes: Uint8Array) {
    // Only the replies of sessions begin with these fields.
    const start = this.#decoder.decode(bytes.subarray(0, 256));
    if (!start.includes('"session":')) return;
    const told = JSON.parse(this.#decoder.decode(bytes));
    if (told.error || typeof told.session !== 'number' || !told.effects) return;
    const asked = JSON.parse(this.#decoder.decode(request));
    if (asked.op === 'open') this.#logs.set(told.session, [this.#encoder.encode(JSON.stringify({ ...asked, session: told.session }))]);
    else if (asked.op === 'feed') this.#logs.get(told.session)?.push(request);
    else if (asked.op === 'close') this.#logs.delete(told.session);
  }

  /** Makes an instance and replays the open sessions in it. One whose events break it is dropped. */
  async #restore(): Promise<Instance> {
    for (;;) {
      const instance = await Instance.create(this.#module);
      let broken: number | undefined;
      for (const [id, log] of this.#logs) {
        try {
          for (const request of log) instance.call(request);
        } catch {
          broken = id;
          break;
        }
      }
      if (broken === undefined) return instance;
      this.#logs.delete(broken);
    }
  }
}
