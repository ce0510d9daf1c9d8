// The built package in Chromium: in a worker and in the page's own thread.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { expected, faults, outcome } from './faults.mjs';
import { serve } from './serve.mjs';

const root = new URL('../../../', import.meta.url);
const cases = (await readFile(new URL('.cache/conformance.jsonl', root), 'utf8')).trim().split('\n').map((l) => JSON.parse(l));
let browser, server, page;

before(async () => {
  server = await serve(fileURLToPath(new URL('dist/npm', root)), { pages: { '/': '<!doctype html><title>test</title>' } });
  browser = await launch();
  page = await browser.newPage();
  page.on('pageerror', (e) => { throw e; });
  await page.goto(server.url);
});
after(async () => {
  await browser?.close();
  server?.close();
});

test('identical replies in Chromium', async () => {
  const replies = await page.evaluate(async (requests) => {
    const { Engine } = await import('/browser.js');
    const engine = await Engine.create(await WebAssembly.compileStreaming(fetch('/yansuan.wasm')));
    const decoder = new TextDecoder();
    const replies = [];
    for (const r of requests) replies.push(decoder.decode(await engine.callBytes(Uint8Array.from(atob(r), (c) => c.charCodeAt(0)))));
    return replies;
  }, cases.map((c) => c.request));
  cases.forEach(({ name, reply }, i) => assert.equal(replies[i], reply, name));
});

test('the same through a worker', async () => {
  // Requests that are no UTF-8 cannot be posted as text.
  const texts = cases.filter((c) => Buffer.from(c.request, 'base64').toString('utf8').length > 0 && !Buffer.from(c.request, 'base64').toString('utf8').includes('\uFFFD'));
  const replies = await page.evaluate(async (requests) => {
    const { createYansuan } = await import('/browser.js');
    const y = await createYansuan();
    const list = await Promise.all(requests.map((r) => y.callText(new TextDecoder().decode(Uint8Array.from(atob(r), (c) => c.charCodeAt(0))))));
    y.close();
    return list;
  }, texts.map((c) => c.request));
  texts.forEach(({ name, reply }, i) => assert.equal(replies[i], reply, name));
});

test('every fault of a model comes to its end in a worker, and the instance lives on', async () => {
  const list = await faults();
  try {
    const [results, verdict] = await page.evaluate(async (faults) => {
      const { createYansuan } = await import('/browser.js');
      const y = await createYansuan();
      const results = await Promise.all(faults.map(async (f) => {
        const seen = [];
        const result = await y.solveWithModel(f.problem, { baseURL: f.url, apiKey: f.key, model: f.model, session: f.options, onEffect: (e) => seen.push(e) });
        return { result, leaked: f.key !== '' && JSON.stringify([seen, result]).includes(f.key) };
      }));
      const { verdict } = await y.equal('x^2-1', '(x-1)(x+1)');
      y.close();
      return [results, verdict];
    }, list.value);
    list.value.forEach((f, i) => {
      assert.deepEqual(outcome(f, results[i].result), expected(f), f.name);
      assert.ok(!results[i].leaked, `${f.name}: the key came back`);
    });
    assert.equal(verdict, 'proved');
  } finally {
    list.stop();
  }
});

test('in the page\'s own thread, and after closing', async () => {
  const [name, failure] = await page.evaluate(async () => {
    const { createYansuan } = await import('/browser.js');
    const y = await createYansuan({ worker: false });
    const { name } = await y.about();
    y.close();
    return [name, await y.about().then(() => '', (e) => e.message)];
  });
  assert.equal(name, 'yansuan');
  assert.equal(failure, 'closed');
});

test('a module that cannot be had is an error that may be repeated', async () => {
  const errors = await page.evaluate(async () => {
    const { createYansuan } = await import('/browser.js');
    const bad = (o) => createYansuan(o).then(() => 'made', (e) => e.message);
    return [await bad({ wasm: '/none.wasm' }), await bad({ wasm: '/none.wasm', worker: false }), await bad({ worker: '/none.js' }), (await (await createYansuan()).about()).name];
  });
  assert.match(errors[0], /404/);
  assert.match(errors[1], /404/);
  assert.match(errors[2], /worker failed/);
  assert.equal(errors[3], 'yansuan');
});
