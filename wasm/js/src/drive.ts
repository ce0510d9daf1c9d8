import type { Route, Step, Summary, Text } from './messages.d.ts';
import type { Effect, Event, Session } from './yansuan.ts';

/** How to reach a model, and whom to tell. The key goes into the request's head and nowhere else: the module never sees it. */
export interface ModelOptions {
  /** The address in front of "/chat/completions", such as "http://localhost:8000/v1". */
  baseURL?: string;
  apiKey?: string;
  /** The model's name; without it only exact methods are used. */
  model?: string;
  /** Further options of the session, as the contract names them. */
  session?: Record<string, unknown>;
  /** Told of every effect that is to be shown, in order. */
  onEffect?: (effect: Effect) => void;
  /** Answers a question to the person; an empty text agrees. Without it every question is agreed to. */
  ask?: (question: Effect) => string | Promise<string>;
  /** Ends the session early; its result then has the status "cancelled". */
  signal?: AbortSignal;
  /** Used in place of the global fetch. */
  fetch?: typeof fetch;
}

/** How a conversation ends. */
export interface Result {
  status: 'solved' | 'unsolved' | 'cancelled';
  code: string;
  explanation?: Text;
  goal?: string;
  answer?: string;
  steps: (Step & { explanation?: Text })[];
  verification: Route[];
  summary: Summary;
  share: number;
  repairs: number;
  candidates: number;
  calls: number;
  /** The call that failed last, where that ended the conversation; the message is the service's own. */
  failure?: { code: string; status?: number; message?: string };
  [field: string]: unknown;
}

/** The last effect of a conversation. */
export interface Done extends Effect {
  type: 'done';
  result: Result;
}

/** Carries out the effects of a session until it is done, and returns its result. */
export async function drive(session: Session, options: ModelOptions): Promise<Result> {
  const calls = new Map<number, AbortController>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  // Events wait in line: the session takes one at a time.
  const events: Event[] = [];
  let wake = () => {};
  const tell = (event: Event) => {
    events.push(event);
    wake();
  };
  const cancel = () => tell({ type: 'cancel' });

  const perform = (effect: Effect): Result | undefined => {
    switch (effect.type) {
      case 'call': {
        const control = new AbortController();
        calls.set(effect.id, control);
        void request(effect, control, options, tell).finally(() => calls.delete(effect.id));
        return;
      }
      case 'cancel':
        calls.get(effect.id)?.abort();
        return;
      case 'wait': {
        const timer = setTimeout(() => {
          timers.delete(timer);
          tell({ type: 'elapsed', id: effect.id });
        }, effect.millis);
        timers.add(timer);
        return;
      }
      case 'ask':
        options.onEffect?.(effect);
        void Promise.resolve(options.ask?.(effect) ?? '').then(
          (text) => tell({ type: 'answer', id: effect.id, text }),
          cancel,
        );
        return;
      case 'done':
        options.onEffect?.(effect);
        return (effect as Done).result;
      default:
        options.onEffect?.(effect);
    }
  };

  try {
    options.signal?.addEventListener('abort', cancel);
    if (options.signal?.aborted) cancel();
    let effects = session.effects;
    for (;;) {
      for (const effect of effects) {
        const result = perform(effect);
        if (result) return result;
      }
      while (events.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      effects = await session.feed(events.shift()!);
    }
  } finally {
    options.signal?.removeEventListener('abort', cancel);
    for (const control of calls.values()) control.abort();
    for (const timer of timers) clearTimeout(timer);
  }
}

/** Makes one HTTP request and tells its course. */
async function request(effect: Effect, control: AbortController, options: ModelOptions, tell: (event: Event) => void) {
  const id = effect.id as number;
  const { fetch: fetched = globalThis.fetch, baseURL = '', apiKey } = options;
  const headers = new Headers(effect.headers);
  if (apiKey) headers.set('Authorization', `Bearer ${apiKey}`);
  try {
    const response = await fetched(baseURL.replace(/\/+$/, '') + effect.path, {
      method: effect.method,
      headers,
      body: effect.body === undefined ? undefined : JSON.stringify(effect.body),
      signal: control.signal,
      redirect: 'error',
    });
    if (response.status === 401 && !apiKey) {
      control.abort();
      return tell({ type: 'failure', id, code: 'no-key' });
    }
    tell({ type: 'head', id, status: response.status, headers: Object.fromEntries([...response.headers].filter(([name]) => PASSED.test(name))) });
    const reader = response.body?.getReader();
    const veiled = veil(apiKey ?? '');
    while (reader) {
      const { done, value } = await reader.read();
      const data = veiled(latin(value ?? new Uint8Array()), done);
      for (let at = 0; at < data.length; at += CHUNK) tell({ type: 'bytes', id, data: btoa(data.slice(at, at + CHUNK)) });
      if (done) break;
    }
    tell({ type: 'end', id });
  } catch (e) {
    if (!control.signal.aborted) tell({ type: 'failure', id, code: failure(e) });
  }
}

/** The bytes told in one event. */
const CHUNK = 32768;

/** The response headers that the machine is told. */
const PASSED = /^(content-type|retry-after(-ms)?|x-ratelimit-(limit|remaining|reset))$/;

/** A text with one character a byte. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const b of bytes) text += String.fromCharCode(b);
  return text;
}

/**
 * Takes the key out of what a service sends: some repeat it in the message that refuses it, and the machine is to
 * know it no more than the page. What may be its beginning waits for more.
 */
function veil(apiKey: string): (part: string, end: boolean) => string {
  const key = latin(new TextEncoder().encode(apiKey));
  let held = '';
  return (part, end) => {
    if (key === '') return part;
    const all = (held + part).replaceAll(key, '(key)');
    let n = end ? 0 : Math.min(key.length - 1, all.length);
    while (n > 0 && !key.startsWith(all.slice(all.length - n))) n--;
    held = all.slice(all.length - n);
    return all.slice(0, all.length - n);
  };
}

/** Names a failure of fetch. Browsers do not tell why; Node gives the cause. */
function failure(e: unknown): string {
  const code = String(((e as { cause?: { code?: unknown } } | undefined)?.cause as { code?: unknown } | undefined)?.code ?? '');
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns';
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code)) return 'tls';
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'timeout';
  return 'network';
}
