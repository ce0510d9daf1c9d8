// The sheet: steps with their marks, notes beside what fails, the answer and its second verification.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Claim, Counterexample, Judgement, Route, Step, Summary, Text } from './engine.ts';
import { mark } from './marks.ts';
import { lines, type Found, type Line, type Piece } from './prose.ts';
import { math } from './tex.ts';
import { language, type Words } from './words.ts';

/** A step as it is shown. `latex` is a step that is a formula and nothing else. */
export interface Shown {
  step: Step;
  /** Its number in the reply; without one it is text between the steps. */
  index?: number;
  /** True where another step has taken its place and its number. */
  again?: boolean;
  explanation?: Text;
  latex?: string;
}

/** What the templates need besides their data. */
export interface Scene {
  lang: string;
  words: Words;
  /** Numbers of the steps whose notes are open. */
  open: ReadonlySet<number>;
  toggle(step: number): void;
}

const asserted = new Set(['proved', 'refuted', 'unknown']);

/** True if the claim asserts something, so that its verdict counts. */
export function asserts(claim: Claim): boolean {
  return asserted.has(claim.verdict) && (claim.role === 'claim' || claim.role === 'answer');
}

/** One sentence in the scene's language. */
export const say = (text: Text | undefined, lang: string): string => text?.[language(lang)] || text?.en || '';

/** Words with formulas in them, on one line. */
export function phrase(text: string): TemplateResult {
  return html`${lines(text).map((l, i) => html`${i > 0 ? ' ' : ''}${pieces(l, [])}`)}`;
}

/** What is asked: LaTeX, or words with formulas in them. */
export function asked(goal: string): unknown {
  const bare = goal.replace(/\\[A-Za-z]+/g, '');
  return /[$\u3000-\u9fff]|[A-Za-z]{2}/.test(bare) ? phrase(goal) : math(goal);
}

/** The step that is being written: its end, as far as it has come, without a mark. */
export function pending(text: string): TemplateResult {
  return html`<div class="step pending" aria-hidden="true"><div class="row"><div class="said">${lines(text.trim().slice(-1500)).map((l) => line(l, []))}</div></div></div>`;
}

/** The steps that were refuted and written anew, folded away. */
export function withdrawn(shown: Shown[], scene: Scene): TemplateResult | typeof nothing {
  if (shown.length === 0) return nothing;
  return html`<details class="withdrawn" part="withdrawn">
    <summary>${scene.words.rounds(shown.length)}</summary>
    ${steps(shown.map((s) => ({ ...s, again: true })), scene, true)}
  </details>`;
}

/** The list of steps. Without marks it is the typeset working, before it is checked. */
export function steps(shown: Shown[], scene: Scene, marked: boolean): TemplateResult {
  return html`<ol class="steps" role="list" part="steps" aria-label=${scene.words.steps}>
    ${repeat(
      shown,
      (_, i) => i,
      (s) => (s.index === undefined ? between(s) : one(s, s.index, scene, marked)),
    )}
  </ol>`;
}

/** The steps of a check, with the stretches of the text that none of them covers, so that nothing written is missing. */
export function whole(text: string, steps: Step[]): Shown[] {
  const out: Shown[] = [];
  let at = 0;
  const gap = (end: number) => {
    const rest = text.slice(at, end).trim();
    if (/[\p{L}\p{N}]/u.test(rest)) out.push({ step: { text: rest, span: { start: at, end }, verdict: 'stated', claims: [] } });
  };
  steps.forEach((step, index) => {
    gap(step.span.start);
    out.push({ step, index });
    at = Math.max(at, step.span.end);
  });
  gap(text.length);
  return out;
}

function between(shown: Shown): TemplateResult {
  return html`<li class="step between"><div class="row"><div class="said">${said(shown.step)}</div></div></li>`;
}

function one(shown: Shown, index: number, scene: Scene, marked: boolean): TemplateResult {
  const { step } = shown;
  const verdict = marked ? step.verdict : '';
  const word = scene.words.verdict(verdict);
  const quiet = step.claims.filter((c) => !loud(c)).map((c) => detail(c, scene, step.claims.length > 1)).filter((t) => t !== nothing);
  const open = scene.open.has(index) && !shown.again;
  const label = `${scene.words.step(index + 1)}${word ? ` · ${word}` : ''}`;
  return html`<li
    class=${classMap({ step: true, [verdict || 'plain']: true })}
    id=${shown.again ? nothing : `step-${index}`}
    tabindex="-1"
    part="step ${verdict}"
    data-step=${shown.again ? nothing : index}
    data-verdict=${verdict}
  >
    <span class="mark" part="mark">${marked ? mark(verdict) : nothing}</span>
    <div class="row">
      <div class="said">
        <span class="unseen">${label}</span>
        ${shown.explanation ? html`<p class="note">${phrase(say(shown.explanation, scene.lang))}</p>` : nothing}
        ${shown.latex !== undefined ? html`<p>${math(shown.latex, true)}</p>` : said(step)}
      </div>
      ${!marked
      ? nothing
      : quiet.length > 0 && !shown.again
        ? html`<button
            type="button"
            class="verdict ${verdict}"
            part="verdict"
            aria-expanded=${open}
            aria-label="${label}. ${scene.words.evidence}"
            @click=${() => scene.toggle(index)}
          >
            ${word}
          </button>`
        : html`<span class="verdict ${verdict}" part="verdict" aria-hidden="true">${word}</span>`}
    </div>
    ${marked
      ? html`<div class="notes">
          ${step.claims.filter(loud).map((c) => note(c, scene, step.claims.length > 1))}
          ${step.claims.filter((c) => !loud(c)).map((c) => provisos(c, scene))} ${open ? quiet : nothing}
        </div>`
      : nothing}
  </li>`;
}

/** The words of a step: its title where it is not part of the text, then its lines. */
function said(step: Step): TemplateResult {
  const found = group(step);
  const title = step.title && !step.text.includes(step.title) ? step.title : '';
  return html`${title ? html`<p class="heading">${phrase(title)}</p>` : nothing}${lines(step.text, found).map((l, i) => line(i === 0 && l.kind === 'plain' && alone(l, step.title) ? { ...l, kind: 'heading' } : l, step.claims))}`;
}

// A title that stands on a line of its own is a heading, whatever marks made it one.
const alone = (l: Line, title: string | undefined) =>
  Boolean(title) && l.pieces.length === 1 && l.pieces[0]!.kind === 'text' && l.pieces[0]!.text.trim().replace(/[.:：]$/, '') === title!.trim().replace(/[.:：]$/, '');

// The claims by their place in the step's text. The links of a chain a = b = c follow each other without a gap and are
// shown as one formula; what overlaps otherwise is left as it was written.
function group(step: Step): Found[] {
  const base = step.span.start;
  const out: Found[] = [];
  step.claims.forEach((claim, i) => {
    let start = claim.span.start - base;
    let end = claim.span.end - base;
    if (start < 0 || end > step.text.length || start >= end) {
      start = step.text.indexOf(claim.text);
      end = start + claim.text.length;
      if (start < 0) return;
    }
    const latex = claim.latex ?? '';
    [start, end] = covered(step.text, start, end, latex);
    const last = out.at(-1);
    if (last && start >= last.end && /^[\s&\\]*$/.test(step.text.slice(last.end, start)) && claim.text.length > end - start) {
      last.latex = last.latex && latex ? linked(last.latex, latex) : '';
      last.end = end;
      last.claims.push(i);
      return;
    }
    const over = out.find((f) => f.start < end && start < f.end);
    if (!over) {
      out.push({ start, end, latex, claims: [i] });
      return;
    }
    if (over.latex !== latex) over.latex = '';
    over.start = Math.min(over.start, start);
    over.end = Math.max(over.end, end);
    over.claims.push(i);
  });
  return out;
}

// A unit behind a claim, or a currency's sign before it, may be in its LaTeX and yet outside its span.
function covered(text: string, start: number, end: number, latex: string): [number, number] {
  if (latex.startsWith('\\$') && text[start] !== '$' && text[start - 1] === '$') start -= text[start - 2] === '\\' ? 2 : 1;
  const unit = /\\(?:text|mathrm)\{\s*([^{}]+?)\s*\}$/.exec(latex)?.[1];
  const rest = text.slice(end);
  const behind = rest.trimStart();
  if (unit && behind.startsWith(unit) && !text.slice(start, end).endsWith(unit)) end += rest.length - behind.length + unit.length;
  return [start, end];
}

const relation = /[=<>]|\\(le|ge|lt|gt|ne|leq|geq|neq|approx|equiv|sim|iff|implies|Rightarrow|Leftrightarrow|to|in|mid)(?![A-Za-z])/;

// Joins a chain and its next link, whose left side ends the chain.
function linked(chain: string, link: string): string {
  if (chain === link) return link;
  for (let n = Math.min(chain.length, link.length - 1); n > 0; n--) {
    const side = link.slice(0, n);
    if (chain.endsWith(side) && !relation.test(side) && relation.test(link.slice(n))) return chain + link.slice(n);
  }
  return '';
}

function line(l: Line, claims: Claim[]): TemplateResult {
  const body = pieces(l, claims);
  return l.kind === 'code' ? html`<pre>${body}</pre>` : html`<p class=${l.kind}>${body}</p>`;
}

/** The pieces of a line; the marks of punctuation behind a formula go with it. */
function pieces(l: Line, claims: Claim[]): unknown[] {
  let taken = 0;
  return l.pieces.map((p, i) => {
    const next = l.pieces[i + 1];
    const skip = taken;
    taken = 0;
    if (p.kind === 'text') return piece({ ...p, text: p.text.slice(skip) }, claims);
    const closing = !p.display && next?.kind === 'text' && next.style === '' ? (/^[，。；：、！？）」』”’》,.;:!?)]{1,3}/.exec(next.text)?.[0] ?? '') : '';
    taken = closing.length;
    return piece(p, claims, closing);
  });
}

function piece(p: Piece, claims: Claim[], closing = ''): unknown {
  if (p.kind === 'math') {
    const bad = p.claims.some((i) => claims[i] && loud(claims[i]));
    const cls = classMap({ claim: p.claims.length > 0, refuted: bad });
    return html`<span class=${cls}>${math(p.tex, p.display, closing)}</span>`;
  }
  if (p.style === 'strong') return html`<strong>${p.text}</strong>`;
  if (p.style === 'em') return html`<em>${p.text}</em>`;
  if (p.style === 'code') return html`<code>${p.text}</code>`;
  return p.text;
}

// What must be seen without asking for it.
const loud = (c: Claim) => c.verdict === 'refuted';

function which(c: Claim): TemplateResult {
  return html`<span class="which">${c.latex ? math(c.latex) : c.text}</span>`;
}

/** The note beside a refuted claim: why, the counterexample, the roots lost or gained. */
function note(c: Claim, scene: Scene, several: boolean): TemplateResult {
  const w = scene.words;
  return html`<div class="note refuted" part="note">
    ${several ? html`<p>${which(c)}</p>` : nothing}
    ${c.explanation ? html`<p>${phrase(reason(c, scene.lang))}</p>` : html`<p><code>${c.code}</code></p>`}
    ${against(c, scene)} ${roots(w.lost, c.lost, scene)} ${roots(w.extraneous, c.extraneous, scene)} ${provisos(c, scene)} ${reading(c, scene)}
  </div>`;
}

/** The note behind a verdict: how it was decided, and in which reading. */
function detail(c: Claim, scene: Scene, several: boolean): TemplateResult | typeof nothing {
  const text = say(c.explanation, scene.lang);
  const more = roots(scene.words.lost, c.lost, scene);
  const extra = roots(scene.words.extraneous, c.extraneous, scene);
  const read = reading(c, scene);
  if (!text && [more, extra, read].every((t) => t === nothing)) return nothing;
  const word = scene.words.verdict(c.verdict);
  return html`<div class="note ${c.verdict}" part="note">
    ${several ? html`<p>${which(c)} ${asserts(c) ? html`<span class="name">${word}</span>` : nothing}</p>` : nothing}
    ${text ? html`<p>${phrase(text)}</p>` : nothing} ${more} ${extra} ${read}
  </div>`;
}

const tells = (sentence: string, ce: Counterexample) =>
  Boolean(ce.left && ce.right && sentence.includes(`$${ce.left}$`) && sentence.includes(`$${ce.right}$`));

// The explanation without the sentence that the counterexample's own line repeats.
function reason(c: Claim, lang: string): string {
  const text = say(c.explanation, lang);
  const ce = c.counterexample;
  if (!ce?.point?.length) return text;
  const rest = text.split(/(?<=[.。])\s*/).filter((sentence) => !tells(sentence, ce)).join(' ').trim();
  return rest || text;
}

/** The counterexample of a judgement, with both sides' values. */
export function against(j: Judgement, scene: Scene): TemplateResult | typeof nothing {
  const ce = j.counterexample;
  if (!ce || (!ce.point?.length && tells(say(j.explanation, scene.lang), ce))) return nothing;
  const w = scene.words;
  const point = ce.point ?? [];
  const zh = language(scene.lang) === 'zh';
  const { comma, colon, stop } = punctuation(scene);
  const at = point.map((b, i) => html`${i > 0 ? comma : ''}${math(`${b.name} = ${b.value}`)}`);
  const sides =
    ce.left && ce.right
      ? html`${point.length > 0 ? html`${w.at} ${at}${zh ? ' 时，' : ', '}` : nothing}${w.leftIs} ${math(ce.left)}${comma}${w.rightIs} ${math(ce.right)}${stop}`
      : html`${at}`;
  return html`<p class="against" part="counterexample"><span class="name">${w.counterexample}</span>${colon}${sides}</p>`;
}

const punctuation = (scene: Scene) => (language(scene.lang) === 'zh' ? { comma: '，', colon: '：', stop: '。' } : { comma: ', ', colon: ': ', stop: '.' });

function roots(name: string, list: string[] | undefined, scene: Scene): TemplateResult | typeof nothing {
  if (!list || list.length === 0) return nothing;
  const { comma, colon } = punctuation(scene);
  return html`<p class="roots"><span class="name">${name}</span>${colon}${list.map((r, i) => html`${i > 0 ? comma : ''}${math(r)}`)}</p>`;
}

function provisos(j: Judgement, scene: Scene): TemplateResult | typeof nothing {
  if (!j.conditions || j.conditions.length === 0) return nothing;
  return html`<p class="note conditions" part="conditions">${scene.words.where} ${j.conditions.map((c, i) => html`${i > 0 ? ', ' : ''}${math(c)}`)}</p>`;
}

function reading(c: Claim, scene: Scene): TemplateResult | typeof nothing {
  return c.reading ? html`<p class="reading">${scene.words.readAs} ${phrase(c.reading)}</p>` : nothing;
}

/** The count of claims and its bar: what share of the text was decided at all. */
export function tally(sum: Summary, scene: Scene): TemplateResult | typeof nothing {
  const all = sum.proved + sum.refuted + sum.unknown;
  if (all === 0) return nothing;
  // Drawn, because a strict content policy forbids styles in attributes.
  let at = 0;
  const part = (name: 'proved' | 'refuted' | 'unknown') => {
    const wide = (sum[name] / all) * 120;
    at += wide;
    return wide > 0 ? svg`<rect class=${name} x=${at - wide} width=${Math.max(wide - 2, 1)} height="5"/>` : nothing;
  };
  return html`<p class="tally">
    <svg class="bar" viewBox="0 0 120 5" aria-hidden="true">${part('proved')}${part('refuted')}${part('unknown')}</svg>
    <span>${scene.words.coverage(sum.proved + sum.refuted, all)}</span>
  </p>`;
}

/** The second verification: every route with its verdict. */
export function verification(routes: Route[], scene: Scene): TemplateResult {
  const w = scene.words;
  return html`<section class="second" part="verification" aria-labelledby="second">
    <div class="body">
      <h3 id="second">${w.verification}</h3>
      <p class="note">${routes.length > 0 ? w.verificationNote : w.noRoute}</p>
    </div>
    <ul class="steps" role="list">
      ${routes.map((r) => {
        const detail = say(r.detail, scene.lang) || say(r.explanation, scene.lang);
        return html`<li class="step ${r.verdict}" data-route=${r.route} data-verdict=${r.verdict}>
          <span class="mark">${mark(r.verdict)}</span>
          <div class="row">
            <div class="said route">
              <p>${w.routes[r.route] ?? r.route}</p>
              ${detail ? html`<p class="note">${phrase(detail)}</p>` : nothing} ${against(r, scene)}
            </div>
            <span class="verdict ${r.verdict}">${w.verdict(r.verdict)}</span>
          </div>
        </li>`;
      })}
    </ul>
  </section>`;
}
