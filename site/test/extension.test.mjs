// Drives the built extension in Chromium: a selection on a page becomes verdicts in the panel.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import katex from 'katex';
import { dist, serve, withExtension } from './chromium.mjs';

const k = (tex, displayMode = false) => katex.renderToString(tex, { displayMode });
const pages = {
  '/katex': `<!doctype html><title>A forum</title><body><article><p>First ${k('2+3=5')}, then</p>${k('5\\cdot 4=21', true)}<p>and ${k('1=1')}.</p></article>`,
  '/mathjax': `<!doctype html><title>Notes</title><body><article><p>Here <mjx-container class="MathJax"><mjx-math></mjx-math></mjx-container> holds.</p></article>
    <script>MathJax = { startup: { document: { getMathItemsWithin: () => [{ math: '7\\\\cdot 8=54', display: false, typesetRoot: document.querySelector('mjx-container') }] } } };</script>`,
  '/frame': `<!doctype html><title>Outer</title><body><p>outside</p><iframe src="/plain" style="width:600px;height:200px"></iframe>`,
  '/plain': `<!doctype html><title>Plain</title><body><article><p>12 * 12 = 144</p><p>144 + 1 = 146</p></article>`,
  '/hostile': `<!doctype html><title>Hostile</title><body><article></article><script>document.querySelector('article').textContent = '<img src=x onerror=alert(1)> 1 + 1 = 2';</script>`,
};

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let server, context, worker, id, folder;
before(async () => {
  server = await serve(dist, pages);
  // The permission that a click gives for one tab cannot be had without a person; the copy under test holds it for
  // loopback from the start. All else is as built.
  folder = await mkdtemp(join(tmpdir(), 'yansuan-extension-'));
  await cp(join(dist, 'extension-chrome'), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.host_permissions = ['http://127.0.0.1/*'];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  context = await withExtension(folder);
  worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  id = new URL(worker.url()).host;
});
after(async () => {
  await context?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

// A test that fails must not leave its pages to the next.
afterEach(() => Promise.all(context.pages().slice(1).map((page) => page.close())));

/** Opens a page, selects its article, and chooses the menu's entry as a person would. */
async function chooseOn(path, { frame } = {}) {
  const page = await context.newPage();
  await page.goto(server.url + path);
  const where = frame ? page.frames().find((f) => f.url().endsWith(frame)) : page.mainFrame();
  await where.evaluate(() => getSelection().selectAllChildren(document.querySelector('article')));
  await page.bringToFront();
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    chrome.action.onClicked.dispatch(tab);
  }, server.url + path);
  return page;
}

/** The panel's page with its verdicts, once it has checked. */
async function panel(options = {}) {
  const page = await context.newPage();
  if (options.width) await page.setViewportSize({ width: options.width, height: 900 });
  const trouble = [];
  page.on('console', (m) => m.type() === 'error' && trouble.push(m.text()));
  page.on('pageerror', (e) => trouble.push(e.message));
  await page.goto(`chrome-extension://${id}/panel.html`);
  await page.locator('ol .step[data-verdict]:not([data-verdict=""])').first().waitFor({ timeout: 15_000 });
  assert.deepEqual(trouble, []);
  return page;
}
const verdicts = (page) => page.locator('ol .step[data-step]').evaluateAll((l) => l.map((e) => e.dataset.verdict));
const working = (page) => page.locator('#working').inputValue();

test('the manifests: what each browser needs, and no remote code', async () => {
  for (const browser of ['chrome', 'firefox']) {
    const m = JSON.parse(await readFile(join(dist, `extension-${browser}`, 'manifest.json'), 'utf8'));
    assert.equal(m.manifest_version, 3);
    assert.match(m.content_security_policy.extension_pages, /script-src 'self' 'wasm-unsafe-eval';/);
    assert.equal(m.host_permissions, undefined);
    const asked = ['storage', 'activeTab', 'scripting', 'contextMenus'];
    assert.deepEqual(m.permissions, browser === 'chrome' ? ['sidePanel', ...asked] : asked);
    for (const file of ['panel.js', 'background.js', 'extract.js', 'widget/define.js']) {
      const code = await readFile(join(dist, `extension-${browser}`, file), 'utf8');
      assert.ok(!/\beval\(|new Function\(|import\(['"`]https?:/.test(code), `${file} of ${browser}`);
    }
  }
  const firefox = JSON.parse(await readFile(join(dist, 'extension-firefox', 'manifest.json'), 'utf8'));
  assert.equal(firefox.sidebar_action.default_panel, 'panel.html');
});

test('a selection with KaTeX is checked in the panel', async () => {
  await chooseOn('/katex');
  const side = await panel({ width: 400 });
  assert.equal(await working(side), 'First $2+3=5$, then\n$$5\\cdot 4=21$$\nand $1=1$.');
  assert.ok((await verdicts(side)).includes('refuted'));
  assert.match(await side.locator('.note.refuted').first().innerText(), /20/);
  assert.ok(await side.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('formulas of MathJax 3 come from the page’s own world', async () => {
  await chooseOn('/mathjax');
  const side = await panel();
  assert.equal(await working(side), 'Here $7\\cdot 8=54$ holds.');
  assert.deepEqual(await verdicts(side), ['refuted']);
});

test('a selection inside a frame', async () => {
  await chooseOn('/frame', { frame: '/plain' });
  const side = await panel();
  assert.equal(await working(side), '12 * 12 = 144\n144 + 1 = 146');
  assert.deepEqual(await verdicts(side), ['proved', 'refuted']);
});

test('an open panel takes the next selection', async () => {
  await chooseOn('/plain');
  const side = await panel();
  await chooseOn('/katex');
  await side.waitForFunction(() => document.querySelector('yansuan-checker').value.startsWith('First'));
  await side.locator('ol .step[data-verdict="refuted"]').first().waitFor();
});

test('hostile pages stay text', async () => {
  await chooseOn('/hostile');
  const side = await panel();
  side.on('dialog', () => assert.fail('a script of the page ran'));
  assert.equal(await side.evaluate(() => document.querySelector('yansuan-checker').shadowRoot.querySelectorAll('img, script').length), 0);
  assert.match(await side.locator('.sheet').innerText(), /<img src=x/);
});

test('a page without a selection', async () => {
  const page = await context.newPage();
  await page.goto(server.url + '/plain');
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    chrome.action.onClicked.dispatch(tab);
  }, server.url + '/plain');
  const side = await context.newPage();
  await side.goto(`chrome-extension://${id}/panel.html`);
  await side.getByText(/Nothing was selected/).waitFor();
});

test('nothing for axe in the panel, in either language and light', async () => {
  await chooseOn('/plain');
  const side = await panel({ width: 400 });
  await side.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    await side.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const lang of ['中', 'EN']) {
      await side.getByRole('button', { name: lang, exact: true }).click();
      const { violations } = await side.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
      assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join('; ')}`), [], `${lang}, ${colorScheme}`);
    }
  }
});

test('the key stands in no storage of the extension unless it is to be remembered', async () => {
  const side = await context.newPage();
  await side.goto(`chrome-extension://${id}/panel.html`);
  await side.locator('details.model > summary').click();
  await side.locator('#baseUrl').fill('http://127.0.0.1:9/v1');
  await side.locator('#model').fill('m');
  await side.locator('#apiKey').fill('sk-hush-hush');
  const stored = () => side.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get(), await chrome.storage.sync.get(), localStorage, sessionStorage]));
  assert.ok(!(await stored()).includes('sk-hush-hush'));
  await side.locator('#remember').check();
  assert.ok((await side.evaluate(() => JSON.stringify(localStorage))).includes('sk-hush-hush'));
  assert.ok(!(await worker.evaluate(async () => JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get(), await chrome.storage.sync.get()]))).includes('sk-hush-hush'));
  await side.locator('#remember').uncheck();
  assert.ok(!(await stored()).includes('sk-hush-hush'));
});

test('the menu has its entry, and the panel its language', async () => {
  const side = await context.newPage();
  await side.goto(`chrome-extension://${id}/panel.html`);
  await side.getByRole('button', { name: '中' }).click();
  assert.ok(await side.getByRole('button', { name: '验算' }).isVisible());
  await side.reload();
  assert.ok(await side.getByRole('button', { name: '验算' }).isVisible());
  await side.getByRole('button', { name: 'EN' }).click();
  const updated = await worker.evaluate(() => new Promise((done) => chrome.contextMenus.update('check', {}, () => done(chrome.runtime.lastError?.message ?? 'there'))));
  assert.equal(updated, 'there');
});
