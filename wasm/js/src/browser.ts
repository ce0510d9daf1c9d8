import { local, remote } from './transport.ts';
import { Yansuan, type YansuanOptions } from './yansuan.ts';

export * from './index.ts';

/** Makes a checker. It computes in a worker unless told otherwise. */
export async function createYansuan(options: YansuanOptions = {}): Promise<Yansuan> {
  const source = options.wasm ?? new URL('./yansuan.wasm', import.meta.url);
  const { worker = typeof Worker === 'function' } = options;
  if (worker === false) return new Yansuan(await local(source, options.maxPages));
  const thread =
    worker === true
      ? new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
      : typeof worker === 'string' || worker instanceof URL
        ? new Worker(worker, { type: 'module' })
        : worker;
  return new Yansuan(await remote(thread, source, options.maxPages));
}
