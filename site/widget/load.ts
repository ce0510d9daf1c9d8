// Brings the engine: the module and its worker lie beside the widget's own file unless told otherwise.
import { createYansuan } from 'yansuan';
import type { Engine } from './engine.ts';

const here = import.meta.url;

/** The folder of KaTeX's fonts. */
export function fontsURL(given: string | undefined): string {
  const url = new URL(given || './fonts/', given ? document.baseURI : here).href;
  return url.endsWith('/') ? url : `${url}/`;
}

/**
 * Loads the module into a worker. From another origin a worker cannot be started by its address, so there it is
 * started from a one-line script of our own; where even that is forbidden, the engine runs in the page's thread.
 */
export async function loadEngine(wasmUrl: string | undefined): Promise<Engine> {
  const wasm = wasmUrl ? new URL(wasmUrl, document.baseURI).href : new URL('./yansuan.wasm', here).href;
  const script = new URL('./yansuan-worker.js', here);
  let worker: Worker | undefined;
  try {
    worker = script.origin === location.origin ? new Worker(script, { type: 'module' }) : foreign(script);
    return await createYansuan({ wasm, worker });
  } catch {
    worker?.terminate();
    return createYansuan({ wasm, worker: false });
  }
}

function foreign(script: URL): Worker {
  const source = new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' });
  const address = URL.createObjectURL(source);
  try {
    return new Worker(address, { type: 'module' });
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
