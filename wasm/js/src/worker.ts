// The worker's side: an engine that answers posted requests in order.
import { Engine } from './engine.ts';
import { TrapError } from './instance.ts';
import { compile } from './load.ts';
import type { FromWorker, ToWorker } from './transport.ts';

let engine: Engine | undefined;
const post = (message: FromWorker) => (self as unknown as { postMessage(m: FromWorker): void }).postMessage(message);
const text = (e: unknown) => (e instanceof Error ? e.message : String(e));

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if ('start' in data) {
    try {
      engine = await Engine.create(await compile(data.start), data.maxPages);
      post({ ready: true });
    } catch (e) {
      post({ error: text(e) });
    }
    return;
  }
  try {
    if (!engine) throw new Error('the worker has not been started');
    post({ id: data.id, reply: await engine.call(data.request) });
  } catch (e) {
    post(e instanceof TrapError ? { id: data.id, error: text(e.cause), trap: e.log } : { id: data.id, error: text(e) });
  }
};
