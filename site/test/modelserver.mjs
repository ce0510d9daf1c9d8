// Starts the model on loopback: the project's own server, which replays a transcript as server-sent events.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
let folder;

/** Builds the server once; `stop` removes it. */
export async function modelServers() {
  folder = await mkdtemp(join(tmpdir(), 'yansuan-model-'));
  const binary = join(folder, 'modelserver');
  await promisify(execFile)('go', ['build', '-o', binary, './solver/modeltest/cmd/modelserver'], { cwd: top });
  return {
    /** Serves a transcript given by its text, or by the name of one that ships. Returns its address. */
    async start(transcript) {
      let name = transcript;
      if (transcript.includes('\n')) {
        name = join(folder, `${Math.random().toString(36).slice(2)}.txtar`);
        await writeFile(name, transcript);
      }
      const child = spawn(binary, [name], { stdio: ['pipe', 'pipe', 'inherit'] });
      const { value: url } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
      return { url, stop: () => (child.stdin.end(), new Promise((resolve) => child.once('exit', resolve))) };
    },
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}
