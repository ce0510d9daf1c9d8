// The built package in Node.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../../../dist/npm/', import.meta.url);
const { createShim, createYansuan, Engine, Instance, TrapError, YansuanError } = await import(new URL('node.js', root).href);
const module = new WebAssembly.Module(await readFile(new URL('yansuan.wasm', root)));

test('the shim has the imports that the module asks for, and no others', () => {
  const wanted = WebAssembly.Module.imports(module);
  assert.deepEqual([...new Set(wanted.map((i) => i.module))], ['wasi_snapshot_preview1']);
  assert.deepEqual([...new Set(wanted.map((i) => i.name))].sort(), Object.keys(createShim(() => {}).imports).sort());
});

test('the package names its files', async () => {
  const { exports } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  assert.equal(Object.keys(exports['.'])[0], 'types');
  for (const file of Object.values(exports).flatMap((e) => (typeof e === 'string' ? [e] : Object.values(e)))) await readFile(new URL(file, root));
});

test('about', async () => {
  const y = await createYansuan();
  const about = await y.about();
  assert.equal(about.name, 'yansuan');
  assert.ok(about.capabilities.includes('parse'));
});

test('spans count UTF-16 units', async () => {
  const y = await createYansuan();
  // "é" has two bytes and one unit, "𝑥" four bytes and two units.
  const { syntax } = await y.parse('é + 𝑥 + y', { as: 'expression' });
  assert.deepEqual(syntax.span, { start: 0, end: 10 });
  assert.deepEqual(syntax.args.map((a) => [a.span.start, a.span.end]), [[0, 1], [4, 6], [9, 10]]);
  await assert.rejects(y.parse('é + \\nope', { as: 'expression' }), (e) => {
    assert.ok(e instanceof YansuanError);
    assert.match(e.code, /^parse\//);
    assert.equal(e.span.start, 4);
    return true;
  });
});

test('a broken instance is replaced', async () => {
  const engine = await Engine.create(module);
  const call = Instance.prototype.call;
  Instance.prototype.call = function () { throw new TrapError(new Error('unreachable'), 'log'); };
  try {
    await assert.rejects(engine.call('{"op":"about"}'), (e) => e instanceof TrapError && e.log === 'log');
  } finally {
    Instance.prototype.call = call;
  }
  assert.match(await engine.call('{"op":"about"}'), /"name":"yansuan"/);
});

test('an instance whose memory has grown is replaced', async () => {
  const engine = await Engine.create(module, 1);
  assert.match(await engine.call('{"op":"about"}'), /yansuan/);
  assert.match(await engine.call('{"op":"about"}'), /yansuan/);
});

test('closing', async () => {
  const y = await createYansuan();
  y.close();
  await assert.rejects(y.about(), /closed/);
  await assert.rejects(createYansuan({ worker: true }), /browsers/);
  await assert.rejects(createYansuan({ wasm: new Uint8Array([1, 2, 3]) }));
});
