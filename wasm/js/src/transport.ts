import { Engine } from './engine.ts';
import { TrapError } from './instance.ts';
import { compile, type WasmSource } from './load.ts';

/** The way to an engine: in this thread or in a worker. */
export interface Transport {
  call(request: string): Promise<string>;
  close(): void;
}

/** An engine in this thread. */
export async function local(source: WasmSource | Promise<WasmSource>, maxPages?: number): Promise<Transport> {
  let engine: Engine | undefined = await Engine.create(await compile(source), maxPages);
  return {
    async call(request) {
      if (!engine) throw new Error('closed');
      return engine.call(request);
    },
    close: () => void (engine = undefined),
  };
}

/** What goes to the worker and what comes back. */
export type ToWorker = { start: string | ArrayBuffer | WebAssembly.Module; maxPages?: number } | { id: number; request: string };
export type FromWorker = { ready: true } | { id: number; reply: string } | { id?: number; error: string; trap?: string };

/** An engine in a worker. A module named by its address is fetched and compiled here while the worker starts. */
export async function remote(worker: Worker, source: WasmSource | Promise<WasmSource>, maxPages?: number): Promise<Transport> {
  const waiting = new Map<number, { resolve(reply: string): void; reject(e: Error): void }>();
  let next = 0;
  let dead: Error | undefined;
  const fail = (e: Error) => {
    dead = e;
    for (const w of waiting.values()) w.reject(e);
    waiting.clear();
    worker.terminate();
  };
  try {
    const start = posted(source);
    await new Promise<void>((resolve, reject) => {
      worker.onerror = (e) => {
        const error = new Error(`the worker failed: ${e.message ?? 'it could not be started'}`);
        reject(error);
        fail(error);
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if ('ready' in data) return resolve();
        if (data.id === undefined) return reject(new Error('error' in data ? data.error : 'no answer'));
        const w = waiting.get(data.id);
        waiting.delete(data.id);
        if ('reply' in data) w?.resolve(data.reply);
        else w?.reject(data.trap === undefined ? new Error(data.error) : new TrapError(data.error, data.trap));
      };
      // The worker may fail while the module is still on its way.
      start.then((start) => worker.postMessage({ start, maxPages } satisfies ToWorker)).catch(reject);
    });
  } catch (e) {
    worker.terminate();
    throw e;
  }
  return {
    call(request) {
      if (dead) return Promise.reject(dead);
      return new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, request } satisfies ToWorker);
      });
    },
    close: () => fail(new Error('closed')),
  };
}

/** Brings the source into a form that can be posted to a worker. */
async function posted(source: WasmSource | Promise<WasmSource>): Promise<string | ArrayBuffer | WebAssembly.Module> {
  const from = await source;
  if (from instanceof ArrayBuffer) return from;
  if (typeof from !== 'string' && !(from instanceof URL)) return compile(from);
  const address = new URL(from, globalThis.location?.href).href;
  // The page's policy may forbid what the worker's own allows: then the worker tries.
  return compile(address).catch(() => address);
}
