// The selection of a page becomes text with its LaTeX. The function runs in Chromium, on pages as they are found.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import katex from 'katex';
import { browser, dist } from './chromium.mjs';

let chromium, page;
before(async () => {
  chromium = await browser();
  page = await chromium.newPage();
});
after(() => chromium.close());

/** Selects `what` (a selector, or a function run in the page) in a page with this body, and extracts. */
async function extract(body, what = 'body', mathjax = []) {
  await page.setContent(`<!doctype html><body>${body}</body>`);
  await page.addScriptTag({ path: join(dist, 'extension-chrome', 'extract.js') });
  if (typeof what === 'function') await page.evaluate(what);
  else await page.evaluate((s) => getSelection().selectAllChildren(document.querySelector(s)), what);
  return page.evaluate((items) => globalThis.yansuanSelection(document, items), mathjax);
}
const k = (tex, displayMode = false) => katex.renderToString(tex, { displayMode });

test('plain paragraphs and lists', async () => {
  const text = await extract('<p>First   we\nadd: 2 + 3 = 5.</p><ol start="2"><li>then 5 - 1 = 4</li><li>so 4</li></ol><ul><li>done</li></ul>a<br>b');
  assert.equal(text, 'First we add: 2 + 3 = 5.\n2. then 5 - 1 = 4\n3. so 4\n- done\na\nb');
});

test('raised and lowered characters', async () => {
  assert.equal(await extract('<p>x<sup>2</sup> = a<sub>1</sub> + 1</p><p>cited<sup><a href="#1">[1]</a></sup></p>'), 'x^(2) = a_(1) + 1\ncited[1]');
});

test('KaTeX, inline and display', async () => {
  const body = `<p>Since ${k('x^2-5x+6=0')}, we get</p>${k('\\begin{aligned}(x-2)(x-3)&=0\\\\x&=2\\end{aligned}', true)}<p>Done.</p>`;
  assert.equal(await extract(body), 'Since $x^2-5x+6=0$, we get\n$$\\begin{aligned}(x-2)(x-3)&=0\\\\x&=2\\end{aligned}$$\nDone.');
});

test('a selection that begins inside a formula takes it whole', async () => {
  const text = await extract(`<p>so ${k('\\frac{1}{2}+\\frac{1}{3}')} it is</p>`, () => {
    const digits = [...document.querySelectorAll('.katex-html .mord')].filter((e) => e.children.length === 0);
    const p = document.querySelector('p');
    getSelection().setBaseAndExtent(digits[2].firstChild, 0, p.lastChild, 3);
  });
  assert.equal(text, '$\\frac{1}{2}+\\frac{1}{3}$ it');
});

test('a selection inside one formula', async () => {
  const text = await extract(`<p>so ${k('a+b')}</p>`, () => {
    const m = document.querySelector('.katex-html .mord');
    getSelection().selectAllChildren(m);
  });
  assert.equal(text, '$a+b$');
});

test('KaTeX without annotations, kept in data-math', async () => {
  const bare = katex.renderToString('a^2+b^2', { output: 'html' });
  const body = `<p>Here <span class="math-inline" data-math="a^2+b^2">${bare}</span> and</p><div class="math-block" data-math="c=\\sqrt{2}">${bare}</div>`;
  assert.equal(await extract(body), 'Here $a^2+b^2$ and\n$$c=\\sqrt{2}$$');
});

test('MathJax 2: the script holds the source, the frame is skipped', async () => {
  const body = `<p>We have <span class="MathJax_Preview"></span><span class="MathJax" id="MathJax-Element-1-Frame"><nobr>x2=4</nobr></span><script type="math/tex" id="MathJax-Element-1">x^2=4</script> so</p>
    <div class="MathJax_Display"><span class="MathJax" id="MathJax-Element-2-Frame">x=2</span></div><script type="math/tex; mode=display" id="MathJax-Element-2">x=\\pm 2</script>`;
  assert.equal(await extract(body), 'We have $x^2=4$ so\n$$x=\\pm 2$$');
});

const mjx = (mml, attrs = '') =>
  `<mjx-container class="MathJax" jax="CHTML" ${attrs}><mjx-math aria-hidden="true"><mjx-mi>garbage</mjx-mi></mjx-math><mjx-assistive-mml><math>${mml}</math></mjx-assistive-mml></mjx-container>`;

test('MathJax 3: the source from the page, by the order of containers', async () => {
  const body = `<p>If ${mjx('<mi>x</mi>')} then</p>${mjx('<mi>y</mi>', 'display="true"')}`;
  assert.equal(
    await extract(body, 'body', [
      { tex: 'x>0', display: false },
      { tex: '\\sqrt{x^2}=x', display: true },
    ]),
    'If $x>0$ then\n$$\\sqrt{x^2}=x$$',
  );
});

test('MathJax 3: assistive MathML where the page tells nothing', async () => {
  const mml =
    '<mfrac><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>−</mo><mn>1</mn></mrow><mrow><mi>x</mi><mo>−</mo><mn>1</mn></mrow></mfrac><mo>≤</mo><msqrt><mi>π</mi></msqrt><mo>⋅</mo><mi>sin</mi><mo>\u2061</mo><mi>x</mi>';
  assert.equal(await extract(`<p>${mjx(mml)}</p>`), '$\\frac{x^{2}-1}{x-1}\\le \\sqrt{\\pi}\\cdot \\sin x$');
});

test('MathML of the page itself, with and without annotation', async () => {
  const body =
    '<p><math><msub><mi>a</mi><mi>n</mi></msub><mo>=</mo><mroot><mn>8</mn><mn>3</mn></mroot></math> and <math><semantics><mi>q</mi><annotation encoding="application/x-tex">\\frac{p}{q}</annotation></semantics></math></p>';
  assert.equal(await extract(body), '$a_{n}=\\sqrt[3]{8}$ and $\\frac{p}{q}$');
});

test('pictures of formulas', async () => {
  const body = '<p>Is <img class="latex" alt="$3+4=8$"> right? <img alt="a cat"> And <img class="tex" alt="\\alpha"></p>';
  assert.equal(await extract(body), 'Is $3+4=8$ right? And $\\alpha$');
});

test('what is not text stays out', async () => {
  const body = '<p>a<script>var b = 1</script><style>p{}</style><span style="display:none">c</span><button>Copy</button> = d</p>';
  assert.equal(await extract(body), 'a = d');
});

test('white space of code is kept', async () => {
  assert.equal(await extract('<pre>x = 1\n  y = 2\n</pre>'), 'x = 1\n  y = 2');
});

test('a selection in a text field', async () => {
  const text = await extract('<textarea>1 + 1 = 3\n2 + 2 = 4</textarea>', () => {
    const t = document.querySelector('textarea');
    t.focus();
    t.setSelectionRange(0, 9);
  });
  assert.equal(text, '1 + 1 = 3');
});

test('nothing selected', async () => {
  assert.equal(await extract('<p>x</p>', () => getSelection().removeAllRanges()), '');
});

test('a page of a hundred thousand elements is read in time and cut to size', async () => {
  const started = Date.now();
  const text = await extract('<div>' + '<p>1 + 1 = 2</p>'.repeat(100_000) + '</div>');
  assert.equal(text.length, 200_000);
  assert.ok(Date.now() - started < 20_000);
});

test('the function leaves the page as it was', async () => {
  const body = `<p>${k('x')} and ${mjx('<mi>x</mi>')}</p>`;
  await page.setContent(`<!doctype html><body>${body}</body>`);
  const before = await page.evaluate(() => document.body.innerHTML);
  await page.addScriptTag({ content: await readFile(join(dist, 'extension-chrome', 'extract.js'), 'utf8') });
  const after = await page.evaluate(() => {
    getSelection().selectAllChildren(document.body);
    globalThis.yansuanSelection(document);
    return document.body.innerHTML;
  });
  assert.equal(after.replace(/<script[\s\S]*?<\/script>/g, ''), before);
});
