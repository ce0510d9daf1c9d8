// Texts to try: the samples that ship with the command, read at build time.
import type { Sample } from '../widget/index.ts';

const files = import.meta.glob<string>('../../wasm/cmd/yansuan/samples/*.md', { query: '?raw', import: 'default', eager: true });

/** The samples in the order of their files' names. */
export const samples: Sample[] = Object.keys(files)
  .sort()
  .map((name) => read(files[name]!));

// A head of "name: value" lines, a blank line, the body. The body is a problem where the kind is "solve",
// otherwise a worked solution.
function read(file: string): Sample {
  const [, head = '', body = ''] = /^([\s\S]*?)\n\n([\s\S]*)$/.exec(file) ?? [];
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  const title = { en: field('title'), zh: field('title-zh') || field('title') };
  const text = body.trim();
  return field('kind') === 'solve' ? { title, problem: text } : { title, problem: field('problem'), value: text };
}
