// The imports that Go's runtime asks for, the same in a browser and in Node. The
// module does no input or output: its clock only counts its readings, from far
// beyond the time of the snapshot, its random source is zero, and what it writes before it
// breaks down goes to a log.

const BADF = 8;
const NOSYS = 52;

export interface Shim {
  imports: Record<string, (...args: never[]) => number>;
  /** Gives the shim the instance's memory; until then no import may be called. */
  bind(memory: WebAssembly.Memory): void;
}

export function createShim(log: (text: string) => void): Shim {
  let memory: WebAssembly.Memory;
  let now = 10n ** 15n;
  const decoder = new TextDecoder();
  // Views are made anew for each use: they detach when the memory grows.
  const view = () => new DataView(memory.buffer);
  const tick = () => (now += 1000n);
  const zero = (...at: number[]) => {
    for (const p of at) view().setUint32(p, 0, true);
    return 0;
  };
  const imports: Record<string, (...args: any[]) => number> = {
    args_get: () => 0,
    args_sizes_get: (count: number, size: number) => zero(count, size),
    environ_get: () => 0,
    environ_sizes_get: (count: number, size: number) => zero(count, size),
    clock_time_get: (_id: number, _precision: bigint, at: number) => {
      view().setBigUint64(at, tick(), true);
      return 0;
    },
    random_get: (at: number, n: number) => {
      new Uint8Array(memory.buffer, at, n).fill(0);
      return 0;
    },
    // Every subscription is answered at once, as a clock that has run out.
    poll_oneoff: (from: number, to: number, n: number, count: number) => {
      for (let i = 0; i < n; i++) {
        const event = new Uint8Array(memory.buffer, to + 32 * i, 32).fill(0);
        event.set(new Uint8Array(memory.buffer, from + 48 * i, 8));
      }
      now += 1_000_000n;
      view().setUint32(count, n, true);
      return 0;
    },
    sched_yield: () => 0,
    fd_write: (_fd: number, list: number, n: number, count: number) => {
      let total = 0;
      for (let i = 0; i < n; i++) {
        const at = view().getUint32(list + 8 * i, true);
        const size = view().getUint32(list + 8 * i + 4, true);
        log(decoder.decode(new Uint8Array(memory.buffer, at, size)));
        total += size;
      }
      view().setUint32(count, total, true);
      return 0;
    },
    fd_close: () => BADF,
    fd_fdstat_get: () => BADF,
    fd_fdstat_set_flags: () => NOSYS,
    fd_read: () => BADF,
    fd_prestat_get: () => BADF,
    fd_prestat_dir_name: () => BADF,
    proc_exit: (code: number) => {
      throw new Error(`the module exited with status ${code}`);
    },
  };
  return { imports, bind: (m) => void (memory = m) };
}
