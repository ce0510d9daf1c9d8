// Prints the project's figures beside their limits; fails where one is missed. ./build.sh bench runs it.
import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../test/browser.mjs';
import { serve } from '../test/serve.mjs';

const root = new URL('../../../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const node = new URL('dist/npm/node.js', root).href;
const { Instance } = await import(node);

const solution = `2(x-3) + 4 = 3x - 7
2x - 6 + 4 = 3x - 7
2x - 2 = 3x - 7
-2 + 7 = 3x - 2x
5 = x
x^2 - 5x = 0
x(x-5) = 0
x = 0 or x = 5
3 * 5 + 7 = 22
22 / 2 = 11`;
// Thirty tokens.
const equation = '3x^2 + 4(x - 1)(x + 5)/2 - 7y = 2x - 8y + z';

const rows = [];
const row = (name, value, unit, limit) => rows.push({ name, value, unit, limit });
const atLeast = (name, value, unit, least) => rows.push({ name, value, unit, least });
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

row('yansuan.wasm.br', (await stat(path('dist/yansuan.wasm.br'))).size / 1e6, 'MB', 1.5);
row('yansuan.wasm', (await stat(path('dist/yansuan.wasm'))).size / 1e6, 'MB');

// Cold start in Node: a new process, from before the package is imported to the first verdict.
const cold = `const t = performance.now(); const { createYansuan } = await import(${JSON.stringify(node)});
const y = await createYansuan(); const r = await y.equal('x^2-1', '(x-1)(x+1)'); if (r.verdict !== 'proved') throw new Error(r.verdict);
console.log(performance.now() - t);`;
row('cold start in Node, to the first verdict', median(Array.from({ length: 7 }, () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', cold])))), 'ms', 100);

// Cold start in Chromium: a new context, from before the fetch on loopback to the first verdict, in a worker and in the page.
const server = await serve(path('dist/npm'), { pages: { '/': '<!doctype html><title>bench</title>' } });
const browser = await launch();
for (const worker of [true, false]) {
  const times = [];
  for (let i = 0; i < 7; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    times.push(await page.evaluate(async (worker) => {
      const t = performance.now();
      const { createYansuan } = await import('/browser.js');
      const y = await createYansuan({ worker });
      const r = await y.equal('x^2-1', '(x-1)(x+1)');
      if (r.verdict !== 'proved') throw new Error(r.verdict);
      return performance.now() - t;
    }, worker));
    await context.close();
  }
  row(`cold start in Chromium, ${worker ? 'in a worker' : "in the page's thread"}, to the first verdict`, median(times), 'ms', 150);
}
await browser.close();
server.close();

// Warm times in the module, JSON on both sides included.
const instance = await Instance.create(new WebAssembly.Module(await readFile(path('dist/npm/yansuan.wasm'))));
const call = (request) => {
  const reply = instance.call(new TextEncoder().encode(JSON.stringify(request)));
  if (new TextDecoder().decode(reply.subarray(0, 40)).includes('error')) throw new Error(new TextDecoder().decode(reply));
};
function time(request, n) {
  for (let i = 0; i < n / 2; i++) call(request);
  const rounds = [];
  for (let k = 0; k < 7; k++) {
    const t = performance.now();
    for (let i = 0; i < n / 7; i++) call(request);
    rounds.push((performance.now() - t) / (n / 7));
  }
  return median(rounds);
}
const about = time({ op: 'about' }, 3000) * 1000;
row('a request that does nothing, in the module', about, 'µs');
row('parsing a 30-token equation in the module, with the tree as JSON', time({ op: 'parse', text: equation }, 3000) * 1000, 'µs');
row('checking a ten-line solution in the module', time({ op: 'check', text: solution }, 70), 'ms', 20);
row('comparing two answers in the module', time({ op: 'equal', gold: 'x^2-1', answer: '(x-1)(x+1)' }, 700) * 1000, 'µs');

// The parser alone: natively by Go's benchmarks, in the module by the same benchmarks built for it.
const bench = (env, args, seconds, name, folder = './parser') => {
  try {
    return execFileSync('go', ['test', '-run', '^$', '-bench', name, '-benchmem', '-benchtime', `${seconds}s`, ...args, folder], { cwd: path('.'), env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (e) {
    return String(e.stdout) + String(e.stderr);
  }
};
const read = (text) => /Benchmark\S*\s+\d+\s+([\d.]+) ns\/op.*?(\d+) allocs\/op/.exec(text);
const statement = '^BenchmarkStatement$', document = '^BenchmarkDocument$/^10KB$';
const native = read(bench({}, [], 0.5, statement));
if (native) {
  row('parsing a 30-token equation natively', native[1] / 1000, 'µs', 5);
  row('its allocations', Number(native[2]), '', 60);
}
const long = read(bench({}, [], 0.5, document));
if (long) row('reading a 10 KB solution natively', long[1] / 1e6, 'ms', 2);
// V8 compiles a function anew only after many calls: the first second shows its baseline compiler.
const wasm = [{ GOOS: 'wasip1', GOARCH: 'wasm' }, ['-exec', `${process.execPath} ${fileURLToPath(new URL('wasip1.mjs', import.meta.url))}`], 3];
const inside = read(bench(...wasm, statement));
if (inside) row('parsing a 30-token equation in WebAssembly in Node', inside[1] / 1000, 'µs', 30);
const longInside = read(bench(...wasm, document));
if (longInside) row('reading a 10 KB solution in WebAssembly in Node', longInside[1] / 1e6, 'ms', 8);
// Growth from 1 KB to 1 MB: 1 is linear. A loaded machine bends the times; the bytes are exact.
for (const [, what, bytes, time] of bench({}, [], 0.1, '^BenchmarkGrowth$').matchAll(/BenchmarkGrowth\/(\w+)\S*\s.*?([\d.]+) bytes-power\s+([\d.]+) time-power/g)) {
  row(`power of the length with which memory grows, ${what}`, Number(bytes), '', 1.1);
  row(`power of the length with which time grows, ${what}`, Number(time), '');
}
// Equality, natively: as many typical pairs as one core decides, and pairs made to cost much.
const pairs = /([\d.]+) pairs\/s/.exec(bench({}, ['-cpu', '1'], 3, '^BenchmarkIdentities$', './checker/identity'));
if (pairs) rows.push({ name: 'pairs compared natively by one core', value: Number(pairs[1]), unit: '/s', least: 10000 });
const dear = /([\d.]+) ms\/slowest/.exec(bench({}, [], 2, '^BenchmarkDear$', './checker'));
if (dear) row('the slowest of the pairs made to cost much, natively', Number(dear[1]), 'ms', 300);

let missed = 0;
for (const { name, value, unit, limit, least } of rows) {
  const over = value > limit || value < least;
  missed += over;
  const bound = limit !== undefined ? `limit ${limit}` : least !== undefined ? `least ${least}` : '';
  console.log(`${value.toFixed(value < 10 ? 2 : 1).padStart(9)} ${unit.padEnd(2)}  ${bound.padEnd(12)} ${over ? '✗' : ' '} ${name}`);
}
process.exitCode = missed ? 1 : 0;
