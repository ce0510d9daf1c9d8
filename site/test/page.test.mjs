// Drives the built page in Chromium with the real module.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, dist, serve } from './chromium.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let chromium, server;
before(async () => {
  [chromium, server] = await Promise.all([browser(), serve(join(dist, 'site'))]);
});
after(async () => {
  await chromium.close();
  await server.stop();
});

/** A page in a context of its own; anything it complains of or asks another host for fails the test. */
async function open(t, { lang = 'en', query = `?lang=${lang}`, ...options } = {}) {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const trouble = [];
  page.on('console', (m) => m.type() === 'error' && trouble.push(m.text()));
  page.on('pageerror', (e) => trouble.push(e.message));
  page.on('request', (r) => new URL(r.url()).origin !== server.url && !/^(data|blob):/.test(r.url()) && trouble.push(`asked for ${r.url()}`));
  t.after(async () => {
    await context.close();
    assert.deepEqual(trouble, []);
  });
  await page.goto(`${server.url}/${query}`);
  await page.locator('#working').waitFor();
  return page;
}

const quadratic = 'x^2 - 5x + 6 = 0\n(x - 2)(x - 3) = 0\nx = 2 or x = 3';
const slip = '2 + 3 = 5\n5 * 4 = 20\n20 - 7 = 14\n14 + 1 = 15';

/** Writes the working, checks it, and waits for the marks. */
async function check(page, working, problem = '') {
  if (problem) await page.locator('#problem').fill(problem);
  await page.locator('#working').fill(working);
  await page.getByRole('button', { name: /^(Check|验算)$/ }).click();
  await page.locator('.sheet[aria-busy="false"] .step[data-verdict]:not([data-verdict=""])').first().waitFor();
}
const verdicts = (page) => page.locator('ol .step[data-step]').evaluateAll((l) => l.map((e) => e.dataset.verdict));

async function accessible(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join('; ')}`), [], what);
}

test('a right solution is proved line by line', async (t) => {
  const page = await open(t);
  await check(page, quadratic, 'Solve x^2 - 5x + 6 = 0');
  const seen = await verdicts(page);
  assert.equal(seen.length, 3);
  assert.ok(!seen.includes('refuted'), seen.join());
  assert.ok(seen.includes('proved'), seen.join());
  assert.match(await page.locator('.tally').innerText(), /^\d+ of \d+ claims decided$/);
  assert.ok((await page.locator('ol .step .katex').count()) >= 3);
});

test('a wrong line is refuted, with both sides beside it', async (t) => {
  const page = await open(t);
  await check(page, slip);
  assert.deepEqual(await verdicts(page), ['proved', 'proved', 'refuted', 'proved']);
  assert.equal(await page.getByRole('status').innerText(), 'Step 3 does not hold');
  const step = page.locator('.step.refuted');
  assert.equal(await step.locator('.verdict').innerText(), 'Refuted');
  assert.ok(await step.locator('.mark svg').isVisible());
  const note = await step.locator('.note.refuted').innerText();
  assert.match(note, /13/);
});

test('a refuted identity shows its counterexample', async (t) => {
  const page = await open(t);
  await check(page, 'Expanding, $(x + 2)^3 = x^3 + 6x^2 + 12x + 6$.');
  assert.deepEqual(await verdicts(page), ['refuted']);
  const text = await page.locator('.against').innerText();
  assert.match(text, /Counterexample/);
  assert.match(text, /x\s*=\s*0/);
  assert.match(text, /left side/);
});

test('a lost root is named', async (t) => {
  const page = await open(t);
  await check(page, 'x^2 = 3x\nx = 3', 'Solve x^2 = 3x');
  const last = page.locator('ol .step').last();
  assert.equal(await last.getAttribute('data-verdict'), 'refuted');
  assert.match(await last.innerText(), /Lost: .*0/s);
});

test('a condition stands beside its line', async (t) => {
  const page = await open(t);
  await check(page, 'Simplifying, $\\frac{x^2-1}{x-1} = x + 1$.');
  assert.deepEqual(await verdicts(page), ['proved']);
  assert.match(await page.locator('.conditions').first().innerText(), /^where\s/);
});

test('a problem is solved and verified a second time', async (t) => {
  const page = await open(t);
  await page.locator('#problem').fill('Solve x^2 - 5x + 6 = 0');
  await page.getByRole('button', { name: 'Solve' }).click();
  await page.locator('[part~="verification"]').waitFor();
  assert.equal(await page.locator('.sheet h2').innerText(), 'Solved');
  assert.match(await page.locator('.answer').innerText(), /2[\s\S]*3/);
  const routes = page.locator('[data-route]');
  assert.ok((await routes.count()) >= 1);
  assert.equal(await routes.first().getAttribute('data-verdict'), 'proved');
  assert.ok(!(await verdicts(page)).includes('refuted'));
});

test('what cannot be solved here says so and offers the settings of a model', async (t) => {
  const page = await open(t);
  await page.locator('#problem').fill('Prove that every even number above two is the sum of two primes.');
  await page.getByRole('button', { name: 'Solve' }).click();
  await page.getByRole('heading', { name: 'Not solved' }).waitFor();
  await page.getByRole('button', { name: 'Set up a model' }).click();
  assert.ok(await page.getByLabel('Address').isVisible());
  assert.equal(await page.evaluate(() => document.querySelector('yansuan-checker').shadowRoot.activeElement.id), 'baseUrl');
});

test('Chinese', async (t) => {
  const page = await open(t, { lang: 'zh' });
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  await check(page, '先算 $2+3=5$。\n\n所以 $5\\times 4=21$。');
  assert.match(await page.getByRole('status').innerText(), /第 2 步不成立/);
  assert.equal(await page.locator('.step.refuted .verdict').innerText(), '不成立');
  assert.match(await page.locator('.step.refuted .note').innerText(), /[\u4e00-\u9fff]/);
  await page.getByRole('button', { name: 'English' }).click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  assert.equal(await page.locator('.step.refuted .verdict').innerText(), 'Refuted');
  assert.equal(await page.getByRole('status').innerText(), 'Step 2 does not hold');
});

test('a step is called what its writer calls it', async (t) => {
  const page = await open(t, { lang: 'zh' });
  await check(page, '已知 $f(x)=x^2$。\n(1) $f(1)=1$。\n(2) $f(2)=2+2=5$。');
  assert.match(await page.getByRole('status').innerText(), /^\(2\) 不成立$/);
});

test('a full stop does not begin a line behind a formula', async (t) => {
  const page = await open(t, { lang: 'zh', viewport: { width: 390, height: 844 } });
  await check(page, Array.from({ length: 12 }, (_, i) => `${'数'.repeat(9 + i)}$2+3=5$。`).join('\n\n'));
  const stops = await page.locator('.step .closing').evaluateAll((l) =>
    l.map((e) => [e.textContent, e.getBoundingClientRect().left - e.previousElementSibling.getBoundingClientRect().left]),
  );
  assert.equal(stops.length, 12);
  for (const [mark, right] of stops) {
    assert.equal(mark, '。');
    assert.ok(right > 0);
  }
});

test('the language of the browser is the first choice', async (t) => {
  const page = await open(t, { query: '', locale: 'zh-CN' });
  assert.ok(await page.getByRole('button', { name: '验算' }).isVisible());
});

test('light and dark follow the device', async (t) => {
  const shade = async (colorScheme) => {
    const page = await open(t, { colorScheme });
    return page.locator('.sheet').evaluate((e) => {
      const [r, g, b] = getComputedStyle(e).backgroundColor.match(/[\d.]+/g).map(Number);
      return r + g + b;
    });
  };
  assert.ok((await shade('light')) > 600);
  assert.ok((await shade('dark')) < 200);
});

test('a phone shows everything without sideways scrolling', async (t) => {
  const page = await open(t, { viewport: { width: 360, height: 740 }, hasTouch: true });
  await check(page, slip + '\n' + '$' + Array.from({ length: 40 }, (_, i) => `x_{${i}}`).join('+') + ' = y$');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.ok(await page.locator('.sheet .head').evaluate((e) => e.getBoundingClientRect().top < innerHeight), 'the result was brought into view');
  for (const name of ['Check', 'Solve']) assert.ok((await page.getByRole('button', { name, exact: true }).boundingBox()).height >= 44);
});

test('the keyboard is enough', async (t) => {
  const page = await open(t);
  const active = () =>
    page.evaluate(() => {
      let e = document.activeElement;
      while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
      return e.id || e.textContent.trim() || e.className;
    });
  await page.keyboard.press('Tab');
  assert.equal(await active(), 'Skip to the checker');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await active(), 'problem');
  await page.keyboard.press('Tab');
  assert.equal(await active(), 'working');
  await page.keyboard.type('1 + 1 = 3');
  await page.keyboard.press('Control+Enter');
  await page.locator('.step.refuted').waitFor();
  assert.equal(await active(), 'working');
  assert.match(await page.getByRole('status').innerText(), /Step 1/);
  const order = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    order.push(await active());
  }
  assert.deepEqual([order[0], order[1], order[3]], ['Check', 'Solve', 'Model: none']);
});

test('by keyboard from the check to the refuted line, its counterexample and the other language', async (t) => {
  const page = await open(t);
  const active = () =>
    page.evaluate(() => {
      let e = document.activeElement;
      while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
      return { text: e.textContent.trim(), step: e.closest('[data-step]')?.dataset.step, note: e.closest('[data-step]')?.innerText ?? '' };
    });
  const walk = async (key, text) => {
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press(key);
      if ((await active()).text === text) return;
    }
    assert.fail(`${text} is not reached`);
  };
  await page.locator('#working').focus();
  await page.keyboard.insertText('We have $2 + 3 = 5$.\n\nExpanding, $(x + 2)^3 = x^3 + 6x^2 + 12x + 6$.\n\nFinally $1 + 1 = 2$.');
  await page.keyboard.press('Control+Enter');
  await page.locator('.step.refuted').waitFor();
  await walk('Tab', 'Go there');
  await page.keyboard.press('Enter');
  const there = await active();
  assert.equal(there.step, '1');
  assert.match(there.note, /Counterexample[\s\S]*8[\s\S]*6/);
  await walk('Tab', 'Proved');
  assert.equal((await active()).step, '2');
  await walk('Shift+Tab', '中文');
  await page.keyboard.press('Enter');
  await page.getByText('反例').first().waitFor();
  assert.equal(await page.locator('.step.refuted .verdict').innerText(), '不成立');
});

test('Control+Enter in a lone problem solves it', async (t) => {
  const page = await open(t);
  await page.locator('#problem').fill('Solve 2x + 1 = 7');
  await page.locator('#problem').press('Control+Enter');
  await page.locator('.answer').waitFor();
  assert.match(await page.locator('.answer').innerText(), /3/);
});

test('the notes of a proved line open and close', async (t) => {
  const page = await open(t);
  await check(page, quadratic);
  const button = page.locator('button.verdict').first();
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  assert.ok(await page.locator('.step .notes .note').first().isVisible());
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
});

test('the working is typeset while it is written, without marks', async (t) => {
  const page = await open(t);
  await page.locator('#working').fill('x^2 - 4 = 0\nx = 7');
  await page.locator('ol .step .katex').first().waitFor();
  assert.deepEqual(await verdicts(page), ['', '']);
  assert.equal(await page.locator('.step.refuted').count(), 0);
});

test('every sample runs', async (t) => {
  const page = await open(t);
  const menu = page.locator('select.samples');
  const n = (await menu.locator('option').count()) - 1;
  assert.ok(n >= 7, `${n} samples`);
  for (let i = 0; i < n; i++) {
    await menu.selectOption(String(i));
    const solving = (await page.locator('#working').inputValue()) === '';
    await page.getByRole('button', { name: solving ? 'Solve' : 'Check', exact: true }).click();
    await page.locator('.sheet[aria-busy="false"] .step[data-verdict]:not([data-verdict=""])').first().waitFor();
    const wrong = (await verdicts(page)).filter((v) => v === 'refuted').length;
    if (solving) assert.equal(await page.locator('.sheet h2').innerText(), 'Solved', `sample ${i}`);
    else assert.ok(wrong <= 1, `sample ${i}: ${wrong} refuted`);
  }
});

test('nothing for axe, in any state, language and light', async (t) => {
  for (const options of [{}, { colorScheme: 'dark' }, { lang: 'zh' }, { lang: 'zh', colorScheme: 'dark' }, { viewport: { width: 360, height: 740 } }]) {
    const page = await open(t, options);
    await accessible(page, 'empty');
    await check(page, slip + '\n' + quadratic);
    await page.locator('button.verdict').first().click();
    await page.locator('details.model > summary').click();
    await accessible(page, 'checked');
    await page.locator('#problem').fill('x^2 - 5x + 6 = 0');
    await page.getByRole('button', { name: /^(Solve|求解)$/ }).click();
    await page.locator('[part~="verification"]').waitFor();
    await accessible(page, 'solved');
    await page.locator('#problem').fill('Prove that every even number above two is the sum of two primes.');
    await page.getByRole('button', { name: /^(Solve|求解)$/ }).click();
    await page.getByRole('heading', { name: /^(Not solved|未解出)$/ }).waitFor();
    await accessible(page, 'not solved');
  }
});

test('hostile text stays text', async (t) => {
  const page = await open(t);
  await page.evaluate(() => (globalThis.harmed = () => (document.title = 'harmed')));
  const hostile = [
    '<img src=x onerror="harmed()"> 1 + 1 = 2',
    '<script>harmed()</script> $1+1=3$',
    '[click](javascript:harmed()) 2 + 2 = 4',
    '$\\href{javascript:harmed()}{x} = x$',
    '$\\htmlStyle{position:fixed;inset:0}{x} = x$',
    '$\\includegraphics{https://example.com/x.png} = 1$',
    '\\url{javascript:harmed()} $3 = 3$',
    '$\\unicode{x3c}script>harmed()</script> = 1$',
    '**<b onmouseover=harmed()>bold</b>** `<i>` *<svg onload=harmed()>*',
    '$\\def\\x{\\x\\x}\\x = 1$',
    '${x}$ ${{constructor.constructor("harmed()")()}}$',
  ].join('\n\n');
  await check(page, hostile, '<img src=x onerror="harmed()">');
  await page.evaluate(() => {
    for (const e of document.querySelector('yansuan-checker').shadowRoot.querySelectorAll('*')) {
      e.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    }
  });
  assert.notEqual(await page.title(), 'harmed');
  const found = await page.evaluate(() => {
    const root = document.querySelector('yansuan-checker').shadowRoot;
    return {
      dangerous: root.querySelectorAll('script, img, iframe, object, embed, a[href], link, base, form[action]').length,
      handlers: [...root.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on')),
      fixed: [...root.querySelectorAll('.sheet *')].filter((e) => getComputedStyle(e).position === 'fixed').length,
    };
  });
  assert.deepEqual(found, { dangerous: 0, handlers: [], fixed: 0 });
  assert.match(await page.locator('.sheet').innerText(), /<script>harmed\(\)<\/script>/);
});

test('deep, long and broken text is answered, and the next text is read as ever', async (t) => {
  const page = await open(t);
  page.setDefaultTimeout(30_000);
  for (const text of ['{'.repeat(100_000), '$' + '\\frac{'.repeat(5000), '\\begin{aligned} x &= ', 'x'.repeat(300_000), '1' + '0'.repeat(200_000) + ' = 1', '\ud800 = \udfff', '1/0 = 2']) {
    await page.evaluate((value) => (document.querySelector('yansuan-checker').value = value), text);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('.sheet[aria-busy="false"]').waitFor();
    await page.waitForFunction(() => !/…$/.test(document.querySelector('yansuan-checker').shadowRoot.querySelector('[role=status]').textContent));
  }
  await check(page, '2 + 2 = 4');
  assert.deepEqual(await verdicts(page), ['proved']);
});

test('an empty check says what is missing', async (t) => {
  const page = await open(t);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  assert.equal(await page.getByRole('status').innerText(), 'There is no working to check yet.');
});

test('the page works offline once it is loaded', async (t) => {
  const page = await open(t);
  await check(page, '1 + 1 = 2');
  await page.context().setOffline(true);
  await check(page, slip);
  assert.deepEqual(await verdicts(page), ['proved', 'proved', 'refuted', 'proved']);
});

test('the printed sheet has the marks and no controls', async (t) => {
  const page = await open(t);
  await check(page, slip);
  await page.emulateMedia({ media: 'print' });
  assert.ok(!(await page.locator('.desk').isVisible()));
  assert.ok(await page.locator('.step.refuted .mark svg').isVisible());
  assert.ok((await page.pdf()).length > 1000);
});

test('the element: attributes, properties, events, parts', async (t) => {
  const page = await open(t);
  const seen = await page.evaluate(async () => {
    const { YansuanChecker } = await import('./widget/yansuan-checker.js');
    const e = document.createElement('yansuan-checker');
    e.setAttribute('problem', '6 times 7');
    e.setAttribute('lang', 'zh');
    e.setAttribute('mode', 'check');
    e.setAttribute('base-url', 'http://127.0.0.1:9/v1');
    e.apiKey = 'secret';
    e.noSettings = true;
    const events = [];
    document.addEventListener('yansuan-step', (x) => events.push(['step', x.detail.index, x.detail.step.verdict]));
    document.addEventListener('yansuan-result', (x) => events.push(['result', x.detail.kind, x.detail.result.first_refuted]));
    document.body.append(e);
    e.value = '6 * 7 = 42';
    const reply = await e.check();
    await e.updateComplete;
    const html = document.documentElement.outerHTML + e.shadowRoot.innerHTML;
    const out = {
      same: customElements.get('yansuan-checker') === YansuanChecker,
      instance: e instanceof YansuanChecker,
      problem: e.problem,
      baseUrl: e.baseUrl,
      events,
      verdict: reply.steps[0].verdict,
      solve: e.shadowRoot.querySelector('[part~=solve]') === null,
      leaked: html.includes('secret'),
      parts: ['problem', 'working', 'sheet', 'step', 'mark', 'status'].filter((p) => !e.shadowRoot.querySelector(`[part~=${p}]`)),
    };
    e.remove();
    await import('./widget/define.js?again');
    return out;
  });
  assert.deepEqual(seen, {
    same: true, instance: true, problem: '6 times 7', baseUrl: 'http://127.0.0.1:9/v1',
    events: [['step', 0, 'proved'], ['result', 'check', -1]], verdict: 'proved', solve: true, leaked: false, parts: [],
  });
});

test('a page of another origin embeds the element by one script', async (t) => {
  const other = await serve(dist, {
    '/': `<!doctype html><html lang="en"><title>Elsewhere</title><style>h2, p, button { color: red; font-size: 40px }</style>
      <script type="module" src="${server.url}/widget/define.js"></script><yansuan-checker mode="check" value="2 + 2 = 5"></yansuan-checker>`,
  });
  const context = await chromium.newContext();
  t.after(async () => {
    await context.close();
    await other.stop();
  });
  const page = await context.newPage();
  const hosts = new Set();
  page.on('request', (r) => hosts.add(new URL(r.url()).origin));
  await page.goto(other.url);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('.step.refuted').waitFor();
  assert.equal(await page.evaluate(() => document.fonts.size > 10), true);
  assert.equal(page.workers().length, 1, 'in a worker even so');
  assert.ok(await page.locator('.sheet h2').evaluate((e) => parseFloat(getComputedStyle(e).fontSize) < 30), 'the styles of the page stay outside');
  assert.deepEqual([...hosts].filter((h) => h !== 'null' && h !== server.url && h !== other.url), []);
});

test('the settings of a model are kept only when asked for', async (t) => {
  const page = await open(t);
  const stored = () => page.evaluate(() => JSON.stringify(localStorage));
  await page.locator('details.model > summary').click();
  await page.getByLabel('Address').fill('http://127.0.0.1:9/v1');
  await page.getByLabel('Model name').fill('m');
  await page.getByLabel('Key').fill('sk-hush');
  assert.ok(!(await stored()).includes('sk-hush'));
  await page.getByLabel('Remember on this device').check();
  assert.ok((await stored()).includes('sk-hush'));
  await page.reload();
  await page.locator('details.model > summary').click();
  assert.equal(await page.getByLabel('Model name').inputValue(), 'm');
  const elsewhere = await page.evaluate(() => {
    const e = document.createElement('yansuan-checker');
    e.setAttribute('base-url', 'https://elsewhere.example/v1');
    document.body.append(e);
    const key = e.apiKey;
    e.remove();
    return key;
  });
  assert.equal(elsewhere, '', 'a kept key goes to no other address');
  await page.getByLabel('Remember on this device').uncheck();
  assert.ok(!(await stored()).includes('sk-hush'));
});
