// The model machine, driven by the built package in Node against a model on loopback.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expected, faults, outcome } from './faults.mjs';

const root = new URL('../../../', import.meta.url);
const { createYansuan, Instance, TrapError } = await import(new URL('dist/npm/node.js', root).href);
const problem = "The lengths of the twelve edges of a rectangular box add up to 144, and its surface area is 832. Find the square of the length of the box's space diagonal.";
let server, baseURL, y;

before(async () => {
  server = spawn('go', ['run', './solver/modeltest/cmd/modelserver', 'box'], { cwd: fileURLToPath(root), stdio: ['pipe', 'pipe', 'inherit'] });
  [baseURL] = await once(createInterface({ input: server.stdout }), 'line');
  y = await createYansuan();
});
after(() => {
  server.stdin.end();
  y.close();
});

test('every fault comes to its end, and the instance lives on', async () => {
  const list = await faults();
  try {
    await Promise.all(list.value.map(async (f) => {
      const seen = [];
      const result = await y.solveWithModel(f.problem, { baseURL: f.url, apiKey: f.key, model: f.model, session: f.options, onEffect: (e) => seen.push(e) });
      assert.deepEqual(outcome(f, result), expected(f), f.name);
      if (f.key) assert.ok(!JSON.stringify([seen, result]).includes(f.key), `${f.name}: the key came back`);
    }));
    assert.equal((await y.equal('x^2-1', '(x-1)(x+1)')).verdict, 'proved');
  } finally {
    list.stop();
  }
});

test('a refuted step is sent back and the answer verified', async () => {
  const seen = [];
  const result = await y.solveWithModel(problem, { baseURL, apiKey: 'k', model: 'test-model', onEffect: (e) => seen.push(e) });
  assert.equal(result.status, 'solved');
  assert.equal(result.answer, '464');
  assert.equal(result.repairs, 1);
  assert.ok(result.verification.length > 0);
  const wrong = seen.find((e) => e.type === 'show' && e.step.verdict === 'refuted');
  assert.match(wrong.step.claims.at(-1).explanation.en, /464/);
  assert.equal(seen.at(-1).type, 'done');
  assert.ok(!JSON.stringify(seen).includes('Bearer'));
});

/** Answers every request with what handle does. */
async function withServer(handle, use) {
  const s = createServer(handle).listen(0, '127.0.0.1');
  await once(s, 'listening');
  try {
    return await use(`http://127.0.0.1:${s.address().port}/v1`);
  } finally {
    s.closeAllConnections();
    s.close();
  }
}
const solve = (url, more = {}) => y.solveWithModel('How many ways are there to seat five guests so that two of them are apart?', { baseURL: url, model: 'm', ...more });

test('the key goes into the head of the request', async () => {
  const heads = [];
  await withServer((q, r) => { heads.push(q.headers.authorization); r.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"message":"no key"}}'); }, async (url) => {
    const result = await solve(url, { apiKey: 'secret' });
    assert.equal(result.status, 'unsolved');
    assert.equal(heads[0], 'Bearer secret');
    assert.ok(!JSON.stringify(result).includes('secret'));
  });
});

test('servers that refuse, fail, or send something else', async () => {
  const refused = await solve('http://127.0.0.1:1/v1');
  assert.equal(refused.status, 'unsolved');
  for (const [name, status, type, body] of [['HTML', 200, 'text/html', '<html>hello</html>'], ['half an event', 200, 'text/event-stream', 'data: {"choi'], ['nothing', 200, 'text/event-stream', ''], ['an error body', 400, 'application/json', '{"error":{"message":"no such model"}}']]) {
    const result = await withServer((q, r) => r.writeHead(status, { 'content-type': type }).end(body), (url) => solve(url, { session: { candidates: 1 } }));
    assert.equal(result.status, 'unsolved', name);
    assert.ok(result.code, name);
  }
});

test('a server that hangs is given up', async () => {
  const result = await withServer((q, r) => r.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders(), (url) => solve(url, { session: { silence_millis: 100, candidates: 1 } }));
  assert.equal(result.status, 'unsolved');
});

test('cancelling', async () => {
  const control = new AbortController();
  const result = await withServer(() => setTimeout(() => control.abort(), 20), (url) => solve(url, { signal: control.signal }));
  assert.equal(result.status, 'cancelled');
});

test('a session lives on when its instance breaks', async () => {
  const session = await y.openSession('How many ways are there to seat five guests so that two of them are apart?', { model: 'm' });
  const call = session.effects.find((e) => e.type === 'call');
  await session.feed({ type: 'head', id: call.id, status: 200, headers: { 'content-type': 'text/event-stream' } });
  const send = Instance.prototype.call;
  Instance.prototype.call = () => { throw new TrapError(new Error('unreachable'), ''); };
  try {
    await assert.rejects(y.about(), TrapError);
  } finally {
    Instance.prototype.call = send;
  }
  const effects = await session.feed({ type: 'bytes', id: call.id, text: 'data: {"choices":[{"delta":{"content":"Step"}}]}\n\n' });
  assert.ok(effects.some((e) => e.type === 'progress' && e.text === 'Step'));
  await session.close();
});
