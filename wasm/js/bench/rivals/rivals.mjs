// Compares our module with other checkers of equality in one process on the same pairs: generated identities with their
// mutants, and pairs written by hand. Prints how each decides and how long it takes; fails where ours misses its limits.
// ./build.sh bench runs it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { rivals, yansuan } from './tools.mjs';

const root = new URL('../../../../', import.meta.url);
const count = Number(process.env.RIVAL_PAIRS ?? 600);
const patience = 1000; // milliseconds for a pair

const generated = (seed, n) =>
  execFileSync('go', ['run', './checker/identity/pairs', '-n', String(n), '-seed', String(seed)], { cwd: fileURLToPath(root), encoding: 'utf8', maxBuffer: 1 << 28 })
    .trim().split('\n').map((line) => JSON.parse(line));

function byHand() {
  const pairs = [];
  let scheme;
  for (const line of readFileSync(new URL('pairs.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# ')) scheme = line.slice(2);
    if (!/^[=!] /.test(line)) continue;
    const [a, b, c, d] = line.slice(2).split(' ;; ');
    if (b === undefined) throw new Error(`not a pair: ${line}`);
    pairs.push({ scheme, latex: [a, b], code: c && d ? [c, d] : undefined, equal: line[0] === '=' });
  }
  return pairs;
}

const sets = [
  { name: 'generated identities and mutants', pairs: generated(11, count / 2) },
  { name: 'written by hand', pairs: byHand() },
];
// What is compiled and what is cached by then must not depend on the pairs measured.
const warming = generated(12, 300);

const silent = console.log;
/** Runs f, which is synchronous, for at most a while. */
function guarded(f) {
  globalThis.guardedTask = f;
  try {
    return guard.runInThisContext({ timeout: patience });
  } finally {
    delete globalThis.guardedTask;
  }
}
const guard = new vm.Script('guardedTask()');

async function measure(tool, pairs) {
  const results = [];
  for (const pair of pairs) {
    const texts = tool.prepare(pair);
    if (!texts) {
      results.push({ pair, millis: undefined, verdict: undefined });
      continue;
    }
    const start = performance.now();
    const used = process.cpuUsage();
    let verdict;
    try {
      console.log = console.warn = () => {};
      verdict = tool.name === 'yansuan' ? await tool.decide(texts) : guarded(() => tool.decide(texts));
    } catch {
      verdict = undefined; // what a tool cannot read or finish it has not decided
    }
    // What it takes on an idle machine: on a busy one the clock runs on while others work, and the processor's time
    // counts the compiler's threads.
    const { user, system } = process.cpuUsage(used);
    const millis = Math.min(performance.now() - start, (user + system) / 1000);
    console.log = silent;
    results.push({ pair, millis, verdict });
  }
  return results;
}

function summary(results) {
  const n = results.length;
  const share = (f) => (100 * results.filter(f).length) / n;
  const times = results.map((r) => r.millis).filter((t) => t !== undefined).sort((a, b) => a - b);
  const at = (q) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? NaN;
  return {
    right: share((r) => r.verdict === r.pair.equal),
    // As one takes them who asks only whether an answer may be accepted.
    accepted: share((r) => (r.verdict === true) === r.pair.equal),
    falseAccepts: results.filter((r) => r.verdict === true && !r.pair.equal).length,
    falseRejects: results.filter((r) => r.verdict === false && r.pair.equal).length,
    undecided: results.filter((r) => r.verdict === undefined).length,
    median: at(0.5),
    p95: at(0.95),
  };
}

const ours = await yansuan(new URL('dist/npm/node.js', root).href);
const tools = [ours, ...rivals].filter((t) => !process.env.RIVALS || process.env.RIVALS.split(',').includes(t.name));
for (const tool of tools) await measure(tool, warming);

const missed = [];
for (const { name, pairs } of sets) {
  console.log(`\n${pairs.length} pairs: ${name}\n${'right %'.padStart(24)}${'undecided as unequal'.padStart(22)}${'false accepts'.padStart(15)}${'false rejects'.padStart(15)}${'undecided'.padStart(11)}${'median ms'.padStart(11)}${'95 % ms'.padStart(10)}`);
  const table = new Map();
  for (const tool of tools) {
    const results = await measure(tool, pairs);
    const s = summary(results);
    table.set(tool.name, s);
    console.log(`${tool.name.padEnd(16)}${s.right.toFixed(1).padStart(8)}${s.accepted.toFixed(1).padStart(22)}${String(s.falseAccepts).padStart(15)}${String(s.falseRejects).padStart(15)}${String(s.undecided).padStart(11)}${s.median.toFixed(3).padStart(11)}${s.p95.toFixed(2).padStart(10)}`);
    for (const r of results) {
      const wrong = r.verdict !== r.pair.equal;
      if (wrong && (tool === ours || process.env.SHOW === tool.name)) {
        console.log(`    ${r.verdict === undefined ? 'undecided' : r.verdict ? 'accepted' : 'rejected'}, ${r.pair.equal ? 'equal' : 'unequal'}: ${r.pair.scheme}: ${r.pair.latex.join(' | ')}${process.env.SHOW === tool.name ? ` [${tool.prepare(r.pair)}]` : ''}`);
      }
    }
  }
  const our = table.get('yansuan');
  const limit = (what, ok) => ok || missed.push(`${name}: ${what}`);
  for (const [other, s] of table) {
    if (other === 'yansuan') continue;
    limit(`more accurate than ${other}`, our.right >= s.right && our.accepted >= s.accepted);
    if (other === 'compute-engine') limit('median at most a fifth of that of compute-engine', our.median <= s.median / 5);
  }
  limit('no false accept', our.falseAccepts === 0);
  limit('no false reject', our.falseRejects === 0);
  limit('95th percentile under 5 ms', our.p95 < 5);
}
for (const m of missed) console.log(`missed: ${m}`);
process.exitCode = missed.length ? 1 : 0;
