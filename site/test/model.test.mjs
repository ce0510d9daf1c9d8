// Solves with a model on loopback, in the built page: streaming, repair, cancelling, failures.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, dist, serve } from './chromium.mjs';
import { modelServers } from './modelserver.mjs';

let chromium, server, models;
before(async () => {
  [chromium, server, models] = await Promise.all([browser(), serve(join(dist, 'site')), modelServers()]);
});
after(async () => {
  await chromium.close();
  await server.stop();
  await models.stop();
});

const box =
  'The lengths of the twelve edges of a rectangular box add up to 144, and its surface area is 832. Find the square of the length of the box’s space diagonal.';

/** A page with a model set up and the problem written, its events collected in `seen`. */
async function open(t, transcript, { key = '', problem = box } = {}) {
  const model = await models.start(transcript);
  const context = await chromium.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const trouble = [];
  page.on('pageerror', (e) => trouble.push(e.message));
  t.after(async () => {
    await context.close();
    await model.stop();
    assert.deepEqual(trouble, []);
  });
  await page.goto(`${server.url}/?lang=en`);
  await page.locator('details.model > summary').click();
  await page.getByLabel('Address').fill(model.url);
  await page.getByLabel('Model name').fill('test-model');
  if (key) await page.getByLabel('Key').fill(key);
  await page.locator('#problem').fill(problem);
  await page.evaluate(() => {
    globalThis.seen = [];
    for (const name of ['yansuan-step', 'yansuan-result']) document.addEventListener(name, (e) => seen.push({ name, ...e.detail }));
  });
  return page;
}
const solve = (page) => page.getByRole('button', { name: 'Solve', exact: true }).click();
const ended = async (page) => {
  await page.waitForFunction(() => seen.some((e) => e.name === 'yansuan-result'));
  return page.evaluate(() => seen.find((e) => e.name === 'yansuan-result').result);
};

test('a wrong step is refuted while the model writes, repaired, and the answer verified', async (t) => {
  const page = await open(t, 'box');
  await solve(page);
  const result = await ended(page);
  assert.equal(result.status, 'solved');
  assert.ok(result.repairs >= 1);
  const shown = await page.evaluate(() => seen.filter((e) => e.name === 'yansuan-step').map((e) => e.step.verdict));
  assert.ok(shown.includes('refuted'), shown.join());
  assert.equal(await page.locator('.step.refuted[data-step]').count(), 0, 'the refuted step was withdrawn');
  await page.getByText('1 refuted step was written anew').click();
  assert.match(await page.locator('.withdrawn .note.refuted').innerText(), /464/);
  assert.match(await page.locator('.answer').innerText(), /464/);
  assert.ok((await page.locator('[data-route]').count()) >= 1);
  assert.equal(await page.getByRole('status').innerText(), 'Solved');
  assert.ok(!(await page.getByRole('button', { name: 'Cancel' }).isVisible()));
});

test('cancelling ends the session and the request', async (t) => {
  const page = await open(t, 'A reply that stalls.\n-- 1 --\nsay "### Step 1\\n\\n$2+2=4$\\n\\n### Step 2\\n\\nNow"\nhang\n');
  await solve(page);
  await page.locator('.step.proved').first().waitFor();
  const gone = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await gone;
  assert.equal((await ended(page)).status, 'cancelled');
  assert.equal(await page.getByRole('status').innerText(), 'Cancelled.');
  assert.equal(await page.locator('.step.proved').count(), 1, 'what was checked stays');
  await page.locator('#working').fill('1 + 1 = 2');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('heading', { name: 'Every claim is proved' }).waitFor();
});

test('Escape cancels too', async (t) => {
  const page = await open(t, 'Silence.\n-- 1 --\nthink "hm"\nhang\n');
  await solve(page);
  await page.getByRole('status').filter({ hasText: 'thinking' }).waitFor();
  await page.locator('#problem').press('Escape');
  assert.equal((await ended(page)).status, 'cancelled');
});

test('the key goes to the model and stands nowhere in the page', async (t) => {
  const page = await open(t, 'key: sk-right\n-- 1 --\nsay "### Step 1\\n\\n$36^2 - 832 = 464$\\n\\nThe answer is $\\\\boxed{464}$."\nfinish stop\ndone\n', { key: 'sk-right' });
  const sent = [];
  page.on('request', (r) => r.url().includes('/chat/completions') && sent.push(r));
  await solve(page);
  await ended(page);
  assert.equal(sent[0].headers()['authorization'], 'Bearer sk-right');
  assert.ok(!sent[0].postData().includes('sk-right'));
  const everything = await page.evaluate(() => document.documentElement.outerHTML + document.querySelector('yansuan-checker').shadowRoot.innerHTML + JSON.stringify(localStorage) + JSON.stringify(seen));
  assert.ok(!everything.includes('sk-right'));
});

test('a wrong key, a server that is not there: a coded failure, and the page goes on', async (t) => {
  const page = await open(t, 'key: sk-right\n-- 1 --\ndone\n', { key: 'sk-wrong' });
  await solve(page);
  const refused = await ended(page);
  assert.equal(refused.status, 'unsolved');
  await page.getByRole('heading', { name: 'Not solved' }).waitFor();
  assert.equal(await page.locator('.trouble code').innerText(), 'unauthorised');
  assert.match(await page.locator('.trouble').innerText(), /refuses the key[\s\S]*The service says:[\s\S]*Invalid Authentication/);
  assert.ok(!(await page.locator('.sheet').innerText()).includes('sk-wrong'));
  await page.getByLabel('Address').fill('http://127.0.0.1:9/v1');
  await page.evaluate(() => (seen = []));
  await solve(page);
  assert.equal((await ended(page)).status, 'unsolved');
});

test('steps in Chinese: every formula stays where it was written', async (t) => {
  const say = JSON.stringify('### 第一步\n\n由题意，长方体的棱长之和为一百四十四，于是 36 * 4 = 144 成立，并且 144 / 4 = 36。\n\n### 第二步\n\n答案是 $\\boxed{464}$。');
  const page = await open(t, `Chinese.\n-- 1 --\nsay ${say}\nfinish stop\ndone\n-- 2 --\nsay ${say}\nagain\nfinish stop\ndone\n`);
  await solve(page);
  const result = await ended(page);
  for (const step of result.steps) {
    for (const c of step.claims) assert.ok(step.text.slice(c.span.start, c.span.end).includes(c.text.slice(0, 3)), `${c.text} in ${step.text.slice(c.span.start, c.span.end)}`);
  }
  assert.match(await page.locator('.step[data-step="0"] .said').innerText(), /由题意，长方体的棱长之和为一百四十四，于是[\s\S]*成立，并且[\s\S]*。$/);
});

test('what the model is writing is shown before its step is closed', async (t) => {
  const page = await open(t, 'Half a step.\n-- 1 --\nsay "### Step 1\\n\\n$2+2=4$\\n\\n### Step 2\\n\\nHalf a thought"\nhang\n');
  await solve(page);
  await page.locator('.pending').filter({ hasText: 'Half a thought' }).waitFor();
  assert.ok(!(await page.locator('.pending').innerText()).includes('Step 1'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await ended(page);
  assert.equal(await page.locator('.pending').count(), 0);
});

test('hostile output of a model stays text', async (t) => {
  const say = JSON.stringify('### Step 1\n\n<img src=x onerror="document.title=1"> $2+2=4$ [x](javascript:alert(1))\n\n<script>document.title=2</script>\n\nThe answer is $\\boxed{\\href{javascript:alert(1)}{464}}$.');
  const page = await open(t, `Hostile.\n-- 1 --\nsay ${say}\nfinish stop\ndone\n-- 2 --\nsay "done"\nagain\nfinish stop\ndone\n`);
  page.on('dialog', () => assert.fail('a script ran'));
  const title = await page.title();
  await solve(page);
  await ended(page);
  assert.equal(await page.title(), title);
  assert.equal(await page.evaluate(() => document.querySelector('yansuan-checker').shadowRoot.querySelectorAll('img, script, a[href]').length), 0);
});

test('a problem that exact methods solve is never sent', async (t) => {
  const page = await open(t, 'box', { problem: 'Solve x^2 - 5x + 6 = 0' });
  page.on('request', (r) => assert.ok(!r.url().includes('/chat/completions')));
  await solve(page);
  const result = await ended(page);
  assert.equal(result.status, 'solved');
  assert.equal(result.calls, 0);
  await page.locator('[part~="verification"] [data-verdict="proved"]').first().waitFor();
});
