// Texts to try: the samples that ship with the command, read at build time.
import type { Sample } from '../widget/index.ts';

const files = import.meta.glob<string>('../../wasm/cmd/yansuan/samples/*.md', { query: '?raw', import: 'default', eager: true });

/** The samples in the order of their files' names. */
export const samples: Sample[] = Object.keys(files)
  .sort()
  .map((name) => read(files[name]!));

// A head of "name: value" lines, a blank line, the body: a problem where the kind is "solve", the recording of a
// model's replies where it is "model" (its first reply is shown, as the model wrote it), otherwise a worked solution.
function read(file: string): Sample {
  const [, head = '', body = ''] = /^([\s\S]*?)\n\n([\s\S]*)$/.exec(file) ?? [];
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  const title = { en: field('title'), zh: field('title-zh') || field('title') };
  const text = body.trim();
  if (field('kind') === 'model') return { title, problem: part(text, 'problem'), value: part(text, 'first') };
  return field('kind') === 'solve' ? { title, problem: text } : { title, problem: field('problem'), value: text };
}

// A part of a recording, which has lines "-- NAME --" before its parts.
function part(recording: string, name: string): string {
  const [, text = ''] = new RegExp(`^-- ${name} --\\n([\\s\\S]*?)(?=^-- [\\w-]+ --$|(?![\\s\\S]))`, 'm').exec(recording) ?? [];
  return text.trim();
}
