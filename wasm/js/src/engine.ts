import { Instance } from './instance.ts';

/** The memory, in pages of 64 KiB, above which an instance is replaced after a call. */
const MAX_PAGES = 1024;

/** A module with an instance that is replaced when it breaks down or has grown
 * too large; open sessions are restored from their events. */
export class Engine {
  #module: WebAssembly.Module;
  #maxPages: number;
  #instance: Instance | undefined;
  #logs = new Map<number, string[]>();
  #encoder = new TextEncoder();
  #decoder = new TextDecoder();

  constructor(module: WebAssembly.Module, maxPages = MAX_PAGES) {
    this.#module = module;
    this.#maxPages = maxPages;
    this.#instance = new Instance(module);
  }

  /** Sends one request and returns the reply, both JSON texts. Throws a TrapError where no reply could be had. */
  call(request: string): string {
    const bytes = this.#encoder.encode(request);
    return this.#decoder.decode(this.callBytes(bytes, () => request));
  }

  /** The same for requests in bytes, which need not be UTF-8. */
  callBytes(bytes: Uint8Array, text = () => this.#decoder.decode(bytes)): Uint8Array {
    const instance = (this.#instance ??= this.#restore());
    let reply: Uint8Array;
    try {
      reply = instance.call(bytes);
    } catch (e) {
      this.#instance = undefined;
      throw e;
    }
    this.#record(text, reply);
    if (instance.pages > this.#maxPages) this.#instance = undefined;
    return reply;
  }

  /** Keeps the requests that made an open session what it is. */
  #record(text: () => string, bytes: Uint8Array) {
    // Replies of sessions are short of evidence and begin with the version and the id; only they hold "effects".
    const reply = this.#decoder.decode(bytes);
    if (!reply.includes('"effects":')) return;
    const told = JSON.parse(reply);
    if (told.error || typeof told.session !== 'number') return;
    const asked = JSON.parse(text());
    if (asked.op === 'open') this.#logs.set(told.session, [JSON.stringify({ ...asked, session: told.session })]);
    else if (asked.op === 'feed') this.#logs.get(told.session)?.push(text());
    else if (asked.op === 'close') this.#logs.delete(told.session);
  }

  /** Makes an instance and replays the open sessions in it. One whose events break it is dropped. */
  #restore(): Instance {
    for (;;) {
      const instance = new Instance(this.#module);
      let broken: number | undefined;
      for (const [id, log] of this.#logs) {
        try {
          for (const request of log) instance.call(this.#encoder.encode(request));
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
