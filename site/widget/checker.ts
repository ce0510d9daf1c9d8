// The element <yansuan-checker>: a problem and its working on one side, the marked sheet on the other.
import type { Effect } from 'yansuan';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CheckReply, Engine, Failure, Result, SolveReply, Step, Summary, Text } from './engine.ts';
import { fontsURL, loadEngine } from './load.ts';
import { keep, kept } from './keep.ts';
import * as sheet from './sheet.ts';
import { deskStyles } from './desk-styles.ts';
import { sheetStyles } from './sheet-styles.ts';
import { math, registerFonts, texStyles } from './tex.ts';
import { language, words, type Words } from './words.ts';

/** A text to try. */
export interface Sample {
  title: Text;
  problem?: string;
  value?: string;
}

/** What stands on the sheet. */
interface Page {
  kind: 'draft' | 'checked' | 'solved' | 'writing';
  shown: sheet.Shown[];
  summary?: Summary;
  firstRefuted: number;
  outcome?: SolveReply | Result;
  goal?: string;
  /** What the model has written of a step that is not closed yet. */
  pending?: string;
  /** Refuted steps that were written anew. */
  withdrawn?: sheet.Shown[];
}

type Work = '' | 'check' | 'solve' | 'model';

const blank: Page = { kind: 'draft', shown: [], firstRefuted: -1 };

const silent = () => '';

/** The longest working that is typeset while it is being written. */
const longestDraft = 20_000;

/**
 * Checks worked solutions line by line and solves problems, on the device.
 *
 * @element yansuan-checker
 * @fires yansuan-result - A check, a solution or a session ended; detail: `{kind: 'check' | 'solve' | 'session', result}`.
 * @fires yansuan-step - A step got its verdict; detail: `{index, step}`.
 * @fires yansuan-error - A request failed; detail: `{code, message}`.
 * @csspart problem - The field for the problem.
 * @csspart working - The field for the working.
 * @csspart sheet - The sheet.
 * @csspart step - A step on the sheet; also has its verdict's name as a part.
 * @csspart mark - The mark in the margin.
 * @csspart note - The note beside a refuted claim.
 * @csspart verification - The second verification.
 * @csspart status - The status line.
 * @cssprop --yansuan-accent - The accent colour.
 * @cssprop --yansuan-paper - The sheet's colour.
 * @cssprop --yansuan-ink - The text's colour.
 * @cssprop --yansuan-serif - The sheet's typeface.
 * @cssprop --yansuan-sans - The typeface of controls and notes.
 */
export class YansuanChecker extends LitElement {
  static override styles = [texStyles, deskStyles, sheetStyles];

  static override properties = {
    problem: { type: String },
    value: { type: String },
    lang: { type: String, reflect: true },
    mode: { type: String },
    baseUrl: { type: String, attribute: 'base-url' },
    model: { type: String },
    apiKey: { attribute: false },
    theme: { type: String, reflect: true },
    wasmUrl: { type: String, attribute: 'wasm-url' },
    fontsUrl: { type: String, attribute: 'fonts-url' },
    noSettings: { type: Boolean, attribute: 'no-settings' },
    resultFirst: { type: Boolean, attribute: 'result-first' },
    samples: { attribute: false },
    engine: { attribute: false },
    allowAddress: { attribute: false },
    page: { state: true },
    work: { state: true },
    status: { state: true },
    failure: { state: true },
    remember: { state: true },
    open: { state: true },
  };

  /** The problem; optional when checking. */
  declare problem: string;
  /** The working, one step a line or as Markdown. */
  declare value: string;
  /** "en" or "zh"; without it the page's language. */
  declare lang: string;
  /** "both", "check" (no solving) or "solve" (no working). */
  declare mode: string;
  /** Address of an OpenAI-compatible service. Without it and `model` nothing leaves the device. */
  declare baseUrl: string;
  /** The model's name. */
  declare model: string;
  /** The key. A property only, so that it never stands in the page's markup. */
  declare apiKey: string;
  /** "light", "dark", or as the device prefers. */
  declare theme: string;
  /** Another place of yansuan.wasm than beside this module. */
  declare wasmUrl: string;
  /** Another folder of KaTeX's fonts than beside this module. */
  declare fontsUrl: string;
  /** Hides the model's settings; a page that sets the properties itself may want this. */
  declare noSettings: boolean;
  /** Puts the sheet before the fields, for a narrow place whose text comes from elsewhere. */
  declare resultFirst: boolean;
  /** Texts to try. */
  declare samples: Sample[];
  /** An engine of the page's own making; by default the module is loaded when it is first needed. */
  declare engine: Engine | undefined;
  /** Asked, within the click, before an address is first used; a browser extension asks for its permission here. */
  declare allowAddress: ((url: string) => Promise<boolean>) | undefined;

  declare private page: Page;
  declare private work: Work;
  /** What the status line says, in whichever language it is shown. */
  declare private status: (w: Words) => string;
  declare private failure: Failure | undefined;
  declare private remember: boolean;
  declare private open: ReadonlySet<number>;

  #loading: Promise<Engine> | undefined;
  #abort: AbortController | undefined;
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #running: Promise<void> | undefined;

  constructor() {
    super();
    this.problem = '';
    this.value = '';
    this.mode = 'both';
    this.baseUrl = '';
    this.model = '';
    this.apiKey = '';
    this.samples = [];
    this.noSettings = false;
    this.resultFirst = false;
    this.page = blank;
    this.work = '';
    this.status = silent;
    this.remember = false;
    this.open = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    registerFonts(fontsURL(this.fontsUrl));
    const settings = this.noSettings ? undefined : kept();
    // A key that was kept belongs to the address it was kept with, and goes to no other.
    if (settings && (!this.baseUrl || this.baseUrl === settings.baseUrl)) {
      this.remember = true;
      this.baseUrl = settings.baseUrl;
      this.model ||= settings.model;
      this.apiKey ||= settings.apiKey;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort?.abort();
    clearTimeout(this.#draftTimer);
    void this.#loading?.then((engine) => engine.close()).catch(() => undefined);
    this.#loading = undefined;
  }

  private get tongue(): string {
    return this.lang || (this.closest('[lang]') as HTMLElement | null)?.lang || document.documentElement.lang || navigator.language;
  }

  private get words(): Words {
    return words(this.tongue);
  }

  private get scene(): sheet.Scene {
    return {
      lang: this.tongue,
      words: this.words,
      open: this.open,
      toggle: (i) => {
        const open = new Set(this.open);
        if (!open.delete(i)) open.add(i);
        this.open = open;
      },
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('value') && this.work === '') this.#draft();
  }

  #ready(): Promise<Engine> {
    if (this.engine) return Promise.resolve(this.engine);
    const loading = (this.#loading ??= loadEngine(this.wasmUrl));
    loading.catch(() => (this.#loading = undefined));
    return loading;
  }

  // The working is typeset as it will be read: the engine finds the formulas, the marks wait for the check.
  #draft(): void {
    clearTimeout(this.#draftTimer);
    const text = this.value;
    if (text.trim() === '' || this.mode === 'solve') {
      if (this.page.kind === 'draft' || this.page.kind === 'checked') this.page = blank;
      return;
    }
    if (text.length > longestDraft) return;
    const turn = ++this.#turn;
    this.#draftTimer = setTimeout(async () => {
      try {
        const reply = await (await this.#ready()).check(text, { lang: language(this.tongue) });
        if (turn !== this.#turn || this.work !== '') return;
        this.open = new Set();
        this.page = { kind: 'draft', shown: sheet.whole(text, reply.steps), firstRefuted: -1 };
      } catch {
        // The check, when it is asked for, says what is wrong.
      }
    }, 160);
  }

  /** Checks the working. The reply also comes as the event yansuan-result. */
  async check(): Promise<CheckReply | undefined> {
    if (this.value.trim() === '') {
      this.status = (w) => w.nothingToCheck;
      this.#field('working')?.focus();
      return undefined;
    }
    return this.#run('check', (w) => w.checking, async (engine, signal) => {
      const problem = this.problem.trim();
      const text = this.value;
      const reply = await engine.check(text, { ...(problem ? { problem } : {}), lang: language(this.tongue) });
      signal.throwIfAborted();
      this.open = new Set();
      this.page = {
        kind: 'checked',
        shown: sheet.whole(text, reply.steps),
        summary: reply.summary,
        firstRefuted: reply.first_refuted,
      };
      reply.steps.forEach((step, index) => this.#tell('yansuan-step', { index, step }));
      this.#conclude();
      this.#tell('yansuan-result', { kind: 'check', result: reply });
      return reply;
    });
  }

  /** Solves the problem on the device, and with the model where one is set up. */
  async solve(): Promise<SolveReply | Result | undefined> {
    const problem = this.problem.trim();
    if (problem === '') {
      this.status = (w) => w.nothingToSolve;
      this.#field('problem')?.focus();
      return undefined;
    }
    if (this.baseUrl.trim() && this.model.trim()) return this.#converse(problem);
    return this.#run('solve', (w) => w.solving, async (engine, signal) => {
      const reply = await engine.solve(problem, { lang: language(this.tongue) });
      signal.throwIfAborted();
      const shown = reply.steps.map((s, index): sheet.Shown => ({ step: asStep(s), index, explanation: s.explanation, latex: s.latex }));
      this.open = new Set();
      this.page = {
        kind: 'solved',
        shown,
        summary: count(shown.map((s) => s.step)),
        firstRefuted: -1,
        outcome: reply,
        ...(reply.goal ? { goal: reply.goal } : {}),
      };
      shown.forEach(({ step }, index) => this.#tell('yansuan-step', { index, step }));
      this.#conclude();
      this.#tell('yansuan-result', { kind: 'solve', result: reply });
      return reply;
    });
  }

  async #converse(problem: string): Promise<Result | undefined> {
    // Asked before anything is awaited, while the browser still counts this as the person's click.
    const allowed = this.allowAddress?.(this.baseUrl.trim());
    return this.#run('model', (w) => w.solving, async (engine, signal) => {
      if (allowed && !(await allowed)) {
        this.#fail({ code: 'no-permission', message: this.baseUrl });
        return undefined;
      }
      this.open = new Set();
      this.page = { kind: 'writing', shown: [], firstRefuted: -1 };
      const [baseURL, model, lang] = [this.baseUrl.trim(), this.model.trim(), language(this.tongue)];
      const result = await engine.solveWithModel(problem, {
        baseURL,
        model,
        ...(this.apiKey ? { apiKey: this.apiKey } : {}),
        session: { base_url: baseURL, lang },
        signal,
        onEffect: (effect) => this.#effect(effect),
      });
      const shown = result.steps.map((step, index): sheet.Shown => ({ step, index, ...(step.explanation ? { explanation: step.explanation } : {}) }));
      this.page = {
        kind: 'solved',
        shown: shown.length > 0 ? shown : this.page.shown,
        summary: result.summary,
        firstRefuted: -1,
        outcome: result,
        ...(this.page.withdrawn ? { withdrawn: this.page.withdrawn } : {}),
        ...(result.goal || this.page.goal ? { goal: result.goal || this.page.goal! } : {}),
      };
      this.#conclude();
      this.#tell('yansuan-result', { kind: 'session', result });
      return result;
    });
  }

  // Shows what a session asks to be shown.
  #effect(effect: Effect): void {
    const change = (shown: sheet.Shown[]) => (this.page = { ...this.page, shown, summary: count(shown.map((s) => s.step)) });
    switch (effect.type) {
      case 'show': {
        const { index, step, explanation } = effect as unknown as { index: number; step: Step; explanation?: Text };
        const shown = this.page.shown.slice();
        shown[index] = { step, index, ...(explanation ? { explanation } : {}) };
        change(shown);
        const pending = this.page.pending ?? '';
        const at = pending.indexOf(step.text.trim());
        this.page = { ...this.page, pending: at < 0 ? '' : pending.slice(at + step.text.trim().length) };
        this.#tell('yansuan-step', { index, step });
        break;
      }
      case 'retract':
        if (effect['reason'] === 'refuted') {
          const gone = this.page.shown.slice(effect['from'] as number).filter((s) => s.step.verdict === 'refuted');
          this.page = { ...this.page, withdrawn: [...(this.page.withdrawn ?? []), ...gone] };
        }
        change(this.page.shown.slice(0, effect['from'] as number));
        this.page = { ...this.page, pending: '' };
        break;
      case 'progress':
        if (effect['text']) this.page = { ...this.page, pending: (this.page.pending ?? '') + (effect['text'] as string) };
        break;
      case 'problem':
        if (effect['goal']) this.page = { ...this.page, goal: effect['goal'] as string };
        break;
      case 'status':
        this.status = (w) => w.phase(effect['phase'] as string, (effect['repairs'] as number | undefined) ?? 0);
        break;
    }
  }

  /** Gives up what is running. */
  cancel(): void {
    if (!this.#abort) return;
    this.#abort.abort();
    // A session ends by itself; a check or a solution ends with the worker that computes it.
    if (this.work === 'model') return;
    const engine = this.#loading;
    this.#loading = undefined;
    void engine?.then((e) => e.close()).catch(() => undefined);
    this.#abort = undefined;
    this.#running = undefined;
    this.#turn++;
    this.work = '';
    this.status = (w) => w.cancelled;
  }

  async #run<T>(work: Work, busy: (w: Words) => string, doIt: (engine: Engine, signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const turn = ++this.#turn;
    clearTimeout(this.#draftTimer);
    this.failure = undefined;
    this.work = work;
    this.status = busy;
    const before = this.#running;
    let over = () => {};
    this.#running = new Promise((resolve) => (over = resolve));
    try {
      await before; // a session given up still has its last word
      const engine = await this.#ready();
      const done = await doIt(engine, abort.signal);
      await this.#reveal();
      return done;
    } catch (e) {
      if (turn === this.#turn) {
        const { code = 'no-engine', message = String(e) } = e as Partial<Failure>;
        this.#fail({ code, message });
      }
      return undefined;
    } finally {
      over();
      if (this.#abort === abort) {
        this.#abort = undefined;
        this.work = '';
      }
    }
  }

  // On a narrow screen the sheet lies below what was written; bring its head into view.
  async #reveal(): Promise<void> {
    await this.updateComplete;
    const sheet = this.renderRoot.querySelector('.sheet');
    if (sheet && sheet.getBoundingClientRect().top > innerHeight * 0.8) sheet.scrollIntoView({ block: 'start', behavior: this.#pace });
  }

  get #pace(): ScrollBehavior {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  }

  #fail(failure: Failure): void {
    this.failure = failure;
    this.page = blank;
    this.status = (w) => w.failed;
    this.#tell('yansuan-error', { code: failure.code, message: failure.message });
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #field(name: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#${name}`);
  }

  #conclude(): void {
    const page = this.page;
    this.status = (w) => this.#headline(page, w);
  }

  #headline(page: Page, w = this.words): string {
    if (page.outcome) {
      const { status } = page.outcome;
      return status === 'solved' ? w.solved : status === 'cancelled' ? w.cancelled : w.unsolved;
    }
    if (page.firstRefuted >= 0) {
      const title = page.shown.find((s) => s.index === page.firstRefuted)?.step.title?.replace(/[.:：、。\s]+$/, '');
      return !title ? w.fails(page.firstRefuted + 1) : /^\d+$/.test(title) ? w.fails(Number(title)) : w.failsNamed(title);
    }
    const sum = page.summary;
    if (!sum || sum.proved + sum.refuted + sum.unknown === 0) return w.nothingClaimed;
    return sum.unknown === 0 ? w.allProved : w.partly;
  }

  #keys(e: KeyboardEvent): void {
    if (e.key === 'Escape' && this.work !== '') {
      this.cancel();
      return;
    }
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.isComposing || this.work !== '') return;
    e.preventDefault();
    const solving = this.mode === 'solve' || (this.mode !== 'check' && this.value.trim() === '' && this.problem.trim() !== '');
    void (solving ? this.solve() : this.check());
  }

  #sample(e: Event): void {
    const select = e.target as HTMLSelectElement;
    const sample = this.samples[Number(select.value)];
    if (!sample || select.value === '') return;
    this.cancel();
    this.failure = undefined;
    this.page = blank;
    this.problem = sample.problem ?? '';
    this.value = sample.value ?? '';
    this.status = silent;
  }

  #setting(name: 'baseUrl' | 'model' | 'apiKey', e: Event): void {
    this[name] = (e.target as HTMLInputElement).value;
    if (this.remember) this.#keep();
  }

  #remembering(e: Event): void {
    this.remember = (e.target as HTMLInputElement).checked;
    this.#keep();
  }

  #keep(): void {
    keep(this.remember ? { baseUrl: this.baseUrl, model: this.model, apiKey: this.apiKey } : undefined);
  }

  #go(step: number): void {
    const li = this.#field(`step-${step}`);
    li?.scrollIntoView({ block: 'center', behavior: this.#pace });
    li?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const w = this.words;
    const desk = html`<section class="desk" aria-label=${w.form}>${this.#desk(w)}</section>`;
    const paper = html`<section class="sheet" part="sheet" aria-label=${w.result} aria-busy=${this.work !== ''}>${this.#sheet(w)}</section>`;
    return html`<div class="whole" lang=${language(this.tongue) === 'zh' ? 'zh-CN' : 'en'} @keydown=${this.#keys}>
      ${this.resultFirst ? [paper, desk] : [desk, paper]}
    </div>`;
  }

  #desk(w: Words): TemplateResult {
    const busy = this.work !== '';
    const checks = this.mode !== 'solve';
    const solves = this.mode !== 'check';
    return html`<form
      @submit=${(e: Event) => {
        e.preventDefault();
        void (checks ? this.check() : this.solve());
      }}
    >
      <div class="field">
        <div class="label"><label for="problem">${w.problem}</label>${checks ? html`<span class="hint" id="problem-hint">${w.problemHint}</span>` : nothing}</div>
        <textarea
          id="problem"
          class="problem"
          part="problem"
          rows="2"
          spellcheck="false"
          autocapitalize="off"
          aria-describedby=${checks ? 'problem-hint' : nothing}
          placeholder=${w.problemSample}
          .value=${live(this.problem)}
          @input=${(e: Event) => (this.problem = (e.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${checks
        ? html`<div class="field">
            <div class="label"><label for="working">${w.working}</label><span class="hint" id="working-hint">${w.workingHint}</span></div>
            <textarea
              id="working"
              class="working"
              part="working"
              rows="7"
              spellcheck="false"
              autocapitalize="off"
              aria-describedby="working-hint"
              placeholder=${w.workingSample}
              .value=${live(this.value)}
              @input=${(e: Event) => (this.value = (e.target as HTMLTextAreaElement).value)}
            ></textarea>
          </div>`
        : nothing}
      <div class="actions">
        ${checks ? html`<button type="submit" class="primary" part="button check" title="Ctrl+Enter" aria-keyshortcuts="Control+Enter" ?disabled=${busy}>${w.check}</button>` : nothing}
        ${solves
          ? html`<button type="button" class=${checks ? '' : 'primary'} part="button solve" ?disabled=${busy} @click=${() => void this.solve()}>${w.solve}</button>`
          : nothing}
        ${busy ? html`<button type="button" class=${this.work === 'model' ? '' : 'late'} part="button cancel" @click=${() => this.cancel()}>${w.cancel}</button>` : nothing}
        ${this.samples.length > 0
          ? html`<select class="samples" aria-label=${w.samples} .value=${live('')} @change=${this.#sample}>
              <option value="">${w.chooseSample}</option>
              ${this.samples.map((s, i) => html`<option value=${i}>${sheet.say(s.title, this.tongue)}</option>`)}
            </select>`
          : nothing}
      </div>
      <p class="status" role="status" aria-live="polite" part="status">${this.status(w)}</p>
      ${solves && !this.noSettings ? this.#settings(w) : nothing}
    </form>`;
  }

  #settings(w: Words): TemplateResult {
    const on = this.baseUrl.trim() && this.model.trim();
    const input = (name: 'baseUrl' | 'model' | 'apiKey', type: string, label: string, hint: string) => html`<div class="field">
      <div class="label"><label for=${name}>${label}</label>${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}</div>
      <input
        id=${name}
        type=${type}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby=${hint ? `${name}-hint` : nothing}
        .value=${live(this[name])}
        @input=${(e: Event) => this.#setting(name, e)}
      />
    </div>`;
    return html`<details class="model" id="model-settings">
      <summary>${w.model}<b>${on ? this.model : w.modelOff}</b></summary>
      <div class="settings">
        <p class="hint">${w.modelNote}</p>
        ${input('baseUrl', 'url', w.baseUrl, w.baseUrlHint)} ${input('model', 'text', w.modelName, '')} ${input('apiKey', 'password', w.apiKey, '')}
        <div class="tick">
          <input type="checkbox" id="remember" aria-describedby="remember-hint" .checked=${live(this.remember)} @change=${this.#remembering} />
          <label for="remember">${w.remember}</label>
          <span class="hint" id="remember-hint">${w.rememberNote}</span>
        </div>
      </div>
    </details>`;
  }

  #sheet(w: Words): TemplateResult {
    const busy = this.work !== '' ? html`<div class="busy" aria-hidden="true"></div>` : nothing;
    if (this.failure) return html`${busy}${this.#trouble(this.failure, w)}`;
    const page = this.page;
    if (page.kind === 'draft') {
      if (page.shown.length === 0) return html`${busy}<p class="empty">${w.empty}</p>`;
      return html`${busy}
        <div class="head"><h2 class="draft">${w.preview}</h2></div>
        ${sheet.steps(page.shown, this.scene, false)}`;
    }
    const refuted = page.firstRefuted;
    return html`${busy}
      <div class="head">
        <h2>
          ${page.kind === 'writing' ? w.modelWriting : this.#headline(page)}
          ${refuted > 0 ? html`<button type="button" class="link" @click=${() => this.#go(refuted)}>${w.goThere}</button>` : nothing}
        </h2>
        ${page.summary ? sheet.tally(page.summary, this.scene) : nothing}
      </div>
      ${page.goal ? html`<div class="goal"><p class="eyebrow">${w.asked}</p>${sheet.asked(page.goal)}</div>` : nothing}
      ${page.shown.length > 0 ? sheet.steps(page.shown, this.scene, true) : nothing}
      ${page.kind === 'writing' && page.pending ? sheet.pending(page.pending) : nothing}
      ${sheet.withdrawn(page.withdrawn ?? [], this.scene)} ${page.outcome ? this.#outcome(page.outcome, w) : nothing}`;
  }

  #outcome(o: SolveReply | Result, w: Words): TemplateResult {
    const why = sheet.say(o.explanation, this.tongue);
    const trouble = o.status !== 'solved' && o.status !== 'cancelled';
    const said = 'failure' in o ? (o as Result).failure?.message : undefined;
    return html`${trouble
      ? html`<div class="body trouble">
          ${why ? html`<p>${sheet.phrase(why)}</p>` : nothing} ${said ? html`<p>${w.serviceSays} <q>${said}</q></p>` : nothing}
          <p><code>${o.code}</code></p>
          ${!this.noSettings && !(this.baseUrl && this.model)
            ? html`<button type="button" class="link" @click=${() => this.#showSettings()}>${w.addModel}</button>`
            : nothing}
        </div>`
      : nothing}
    ${o.answer
      ? html`<div class="foot">
          <p class="eyebrow">${w.answer}</p>
          <p class="answer" part="answer">${math(o.answer)}</p>
        </div>`
      : nothing}
    ${o.answer || o.verification.length > 0 ? sheet.verification(o.verification, this.scene) : nothing}`;
  }

  #showSettings(): void {
    const details = this.#field('model-settings') as HTMLDetailsElement | null;
    if (!details) return;
    details.open = true;
    this.#field('baseUrl')?.focus();
  }

  #trouble(f: Failure, w: Words): TemplateResult {
    return html`<div class="body trouble" role="alert">
      <div class="head"><h2>${w.failed}</h2></div>
      <p>${f.code === 'no-engine' ? w.noEngine : nothing} ${f.message}</p>
      <p><code>${f.code}</code></p>
    </div>`;
  }
}

// A step of an exact method is one formula with one verdict.
function asStep(s: SolveReply['steps'][number]): Step {
  const span = { start: 0, end: s.latex.length };
  const { explanation: _, latex, ...judgement } = s;
  return { text: latex, span, verdict: s.verdict, claims: [{ ...judgement, text: latex, latex, role: 'claim', span }] };
}

function count(steps: Step[]): Summary {
  const sum: Summary = { proved: 0, refuted: 0, unknown: 0, stated: 0 };
  for (const c of steps.flatMap((s) => s.claims)) {
    if (sheet.asserts(c)) sum[c.verdict as 'proved']++;
    else sum.stated++;
  }
  return sum;
}

declare global {
  interface HTMLElementTagNameMap {
    'yansuan-checker': YansuanChecker;
  }
}
