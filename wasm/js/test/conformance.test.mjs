// The conformance suite in Node, on the built package. ./build.sh test names the files.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../../../', import.meta.url);
const cases = (await readFile(new URL('.cache/conformance.jsonl', root), 'utf8')).trim().split('\n').map((l) => JSON.parse(l));
const wasm = await readFile(new URL('dist/npm/yansuan.wasm', root));
const { Engine } = await import(new URL('dist/npm/node.js', root).href);

test('identical replies in Node', async () => {
  const engine = await Engine.create(new WebAssembly.Module(wasm));
  const decoder = new TextDecoder();
  for (const { name, request, reply } of cases) {
    assert.equal(decoder.decode(await engine.callBytes(Buffer.from(request, 'base64'))), reply, name);
  }
});
