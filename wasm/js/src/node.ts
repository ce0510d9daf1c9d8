import { readFile } from 'node:fs/promises';
import { local } from './transport.ts';
import { Yansuan, type YansuanOptions } from './yansuan.ts';

export * from './index.ts';

/** Makes a checker. It computes in the calling thread. */
export async function createYansuan(options: YansuanOptions = {}): Promise<Yansuan> {
  if (options.worker) throw new Error('workers are for browsers only');
  let source = await (options.wasm ?? new URL('./yansuan.wasm', import.meta.url));
  if (typeof source === 'string' && !/^[a-z]+:/i.test(source)) source = await readFile(source);
  else if (source instanceof URL && source.protocol === 'file:') source = await readFile(source);
  return new Yansuan(await local(source, options.maxPages));
}
