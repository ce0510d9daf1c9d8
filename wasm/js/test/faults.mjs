// The ways in which a model and its service may misbehave, served on loopback: the same list for every host.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Serves all faults; stop ends the server. */
export async function faults() {
  const server = spawn('go', ['run', './solver/modeltest/cmd/modelserver', 'faults'], { cwd: fileURLToPath(new URL('../../../', import.meta.url)), stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: server.stdout }), 'line');
  return { value: JSON.parse(line), stop: () => server.stdin.end() };
}

/** What a result came to, with the first of the codes that will do where it is one of them. */
export const outcome = (f, r) => ({
  status: r.status,
  code: f.codes.includes(r.code) ? f.codes[0] : r.code,
  answer: r.answer ?? '',
  calls: f.calls === 0 ? 0 : r.calls,
  explained: r.status === 'solved' || Boolean(r.explanation?.en && r.explanation?.zh),
  verified: r.status !== 'solved' || (r.verification.length > 0 && r.summary.refuted === 0),
});

/** What it has to come to. */
export const expected = (f) => ({ status: f.status, code: f.codes[0], answer: f.answer, calls: f.calls, explained: true, verified: true });
