// How working is read as prose with formulas: the function alone, as data.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'widget', 'prose.ts');
const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
const { formulas, lines } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

/** Lines in a short notation: ⟨inline⟩, ⟪display⟫, *strong*, /em/, `code`; a letter before : is the kind. */
const short = (text, found) =>
  lines(text, found).map((l) => {
    const body = l.pieces.map((p) =>
      p.kind === 'math'
        ? p.display ? `⟪${p.tex}⟫` : `⟨${p.tex}⟩`
        : { '': p.text, strong: `*${p.text}*`, em: `/${p.text}/`, code: `\`${p.text}\`` }[p.style],
    );
    return `${l.kind[0]}:${body.join('')}`;
  });

const table = [
  ['words alone', 'we see that', ['p:we see that']],
  ['inline formulas', 'if $x=1$ or \\(y=2\\).', ['p:if ⟨x=1⟩ or ⟨y=2⟩.']],
  ['displays', 'so $$a=b$$ and \\[c\\]', ['p:so ', 'd:⟪a=b⟫', 'p: and ', 'd:⟪c⟫']],
  ['environments', '\\begin{aligned}a&=b\\\\&=c\\end{aligned}', ['d:⟪\\begin{aligned}a&=b\\\\&=c\\end{aligned}⟫']],
  ['other environments are words', '\\begin{itemize}a\\end{itemize}', ['p:\\begin{itemize}a\\end{itemize}']],
  ['money is no formula', 'It costs $5 and then $6.', ['p:It costs $5 and then $6.']],
  ['an escaped dollar', 'pay \\$5 for $x$', ['p:pay \\$5 for ⟨x⟩']],
  ['an open dollar', 'a $x = 1', ['p:a $x = 1']],
  ['a dollar does not reach over a blank line', 'a $x\n\ny$ b', ['p:a $x', 'p:y$ b']],
  ['a formula over two lines', '$x\n=1$', ['p:⟨x\n=1⟩']],
  ['strong words around a formula', '**so $x=1$ here** done', ['p:*so *⟨x=1⟩* here* done']],
  ['a power is not strong', '2**3 = 8 and 3**2 = 9', ['p:2**3 = 8 and 3**2 = 9']],
  ['a product is not emphasis', '2*3*4 = 24', ['p:2*3*4 = 24']],
  ['emphasis and code', 'an *old* `x = 1`', ['p:an /old/ `x = 1`']],
  ['headings and items', '## Step 1\n- first\n* second\n> quoted', ['h:Step 1', 'i:first', 'i:second', 'p:quoted']],
  ['a minus is not an item', '-3 + 5 = 2', ['p:-3 + 5 = 2']],
  ['fenced code', '```\nx $y$\n```\nz', ['c:`x $y$`', 'p:z']],
];
for (const [name, text, want] of table) test(name, () => assert.deepEqual(short(text), want));

test('a formula that the engine found in plain words takes its LaTeX', () => {
  const text = 'so 1/2 + 1/3 = 5/6 holds';
  const start = 3;
  const end = 18;
  assert.deepEqual(short(text, [{ start, end, latex: '\\frac12+\\frac13=\\frac56', claims: [0] }]), ['p:so ⟨\\frac12+\\frac13=\\frac56⟩ holds']);
});

test('a claim inside a delimited formula lends it its number', () => {
  const [line] = lines('so $a=b=c$', [
    { start: 4, end: 7, latex: 'a=b', claims: [0] },
    { start: 6, end: 9, latex: 'b=c', claims: [1] },
  ]);
  assert.deepEqual(line.pieces[1].claims, [0, 1]);
  assert.equal(line.pieces[1].tex, 'a=b=c');
});

test('offsets stay those of the source', () => {
  const text = '# Head\n**bold $x$** and\n$$y$$\nend';
  for (const l of lines(text)) {
    for (const p of l.pieces) {
      if (p.kind === 'math') assert.ok(text.slice(p.start, p.end).includes(p.tex));
      else assert.ok(text.slice(p.start, p.end).includes(p.text));
    }
  }
});

test('long and hostile texts are read in time', () => {
  const began = Date.now();
  for (const text of ['$'.repeat(100_000), '$a '.repeat(50_000), '\\('.repeat(50_000), '*'.repeat(100_000), '`'.repeat(100_000), '**a'.repeat(40_000), '\\begin{align}'.repeat(10_000)]) {
    formulas(text);
    lines(text);
  }
  assert.ok(Date.now() - began < 5000, `${Date.now() - began} ms`);
});
