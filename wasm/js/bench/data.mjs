// Prints how the command does on labelled texts of others, which the project does not carry: the folder given holds
// gsm8k.jsonl, gsm8k_mutated.jsonl, chains.jsonl, steps.jsonl, integrals.jsonl and answers.jsonl, or some of them, in the
// shapes that `yansuan check --jsonl` and `yansuan equal --jsonl` read, each record with its label (first_error, or equal
// and kind). Fails where a limit is missed. ./build.sh bench runs it where YANSUAN_DATA names the folder.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
const command = fileURLToPath(new URL('../../../dist/yansuan', import.meta.url));
const lines = (text) => text.trim().split('\n').map((line) => JSON.parse(line));

/** The records of a file, each with the command's reply to it. */
function replies(op, name, change = (record) => record) {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  const records = lines(readFileSync(path, 'utf8')).map(change);
  const input = records.map((record) => JSON.stringify(record)).join('\n');
  const out = new Map(lines(execFileSync(command, [op, '--jsonl', '-'], { input, encoding: 'utf8', maxBuffer: 1 << 30 })).map((reply) => [reply.id, reply]));
  return records.map((record) => ({ record, reply: out.get(record.id) ?? {} }));
}

let missed = 0;
function row(name, count, of, { most, least } = {}) {
  const share = of ? (100 * count) / of : 0;
  const over = count > most || share < least;
  missed += over;
  const bound = most !== undefined ? `limit ${most}` : least !== undefined ? `least ${least} %` : '';
  console.log(`${String(count).padStart(6)} of ${String(of).padEnd(6)} ${share.toFixed(2).padStart(6)} %  ${bound.padEnd(12)} ${over ? '✗' : ' '} ${name}`);
}

const refuted = (reply) => reply.first_refuted !== undefined && reply.first_refuted >= 0;
const count = (list, f) => list.filter(f).length;
const claims = (list, kind) => list.reduce((n, { reply }) => n + (reply.summary?.[kind] ?? 0), 0);
const found = (list) => claims(list, 'proved') + claims(list, 'refuted') + claims(list, 'unknown');

const worked = replies('check', 'gsm8k.jsonl');
if (worked) {
  row('gsm8k: solutions refuted', count(worked, ({ reply }) => refuted(reply)), worked.length, { most: 0 });
  row('gsm8k: claims proved', claims(worked, 'proved'), found(worked), { least: 85 });
}
const mutated = replies('check', 'gsm8k_mutated.jsonl');
if (mutated) row('gsm8k with a wrong result: the step named', count(mutated, ({ record, reply }) => reply.first_refuted === record.first_error), mutated.length, { least: 85 });
const chains = replies('check', 'chains.jsonl');
if (chains) row('chains: claims proved', claims(chains, 'proved'), found(chains), { least: 100 });
const integrals = replies('check', 'integrals.jsonl');
if (integrals) {
  const [right, wrong] = [integrals.filter(({ record }) => record.first_error < 0), integrals.filter(({ record }) => record.first_error >= 0)];
  row('antiderivatives: right ones refuted', count(right, ({ reply }) => refuted(reply)), right.length, { most: 0 });
  row('antiderivatives: right ones proved', claims(right, 'proved'), right.length, { least: 95 });
  if (wrong.length) row('antiderivatives: wrong ones refuted', count(wrong, ({ reply }) => refuted(reply)), wrong.length, { least: 98 });
}
const steps = replies('check', 'steps.jsonl');
if (steps) {
  const [right, faulty] = [steps.filter(({ record }) => record.first_error < 0), steps.filter(({ record }) => record.first_error >= 0)];
  row('solutions: nothing refuted in those labelled right', count(right, ({ reply }) => !refuted(reply)), right.length);
  row('solutions: the first wrong step named', count(faulty, ({ record, reply }) => reply.first_refuted === record.first_error), faulty.length);
  row('solutions: claims decided', claims(steps, 'proved') + claims(steps, 'refuted'), found(steps));
}
// A pair labelled by its form is asked about its form.
const answers = replies('equal', 'answers.jsonl', (record) => (record.kind === 'form' ? { ...record, mode: 'form' } : record));
if (answers) {
  for (const kind of new Set(answers.map(({ record }) => record.kind))) {
    const list = answers.filter(({ record }) => record.kind === kind);
    const [same, other] = [list.filter(({ record }) => record.equal), list.filter(({ record }) => !record.equal)];
    const accepted = count(same, ({ reply }) => reply.verdict === 'proved');
    if (kind === 'value') {
      row('answers, value: equal ones accepted', accepted, same.length, { least: 95 });
      row('answers, value: equal ones rejected', count(same, ({ reply }) => reply.verdict === 'refuted'), same.length);
      row('answers, value: others accepted', count(other, ({ reply }) => reply.verdict === 'proved'), other.length);
    } else {
      row(`answers, ${kind}: judged as labelled`, accepted + count(other, ({ reply }) => reply.verdict === 'refuted'), list.length, kind === 'numeric' ? {} : { least: 90 });
    }
  }
}
process.exitCode = missed ? 1 : 0;
