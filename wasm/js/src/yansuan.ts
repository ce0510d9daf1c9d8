import type {
  AboutReply, CheckReply, EqualReply, Error as Coded, ParseReply, RenderReply, Request, SessionReply, SolveReply, Span,
} from './messages.d.ts';
import type { WasmSource } from './load.ts';
import { convertSpans } from './spans.ts';
import type { Transport } from './transport.ts';
import { drive, type ModelOptions, type Result } from './drive.ts';

/** What createYansuan takes. */
export interface YansuanOptions {
  /** Where the module comes from; by default the file yansuan.wasm beside this one. */
  wasm?: WasmSource | Promise<WasmSource>;
  /** Browsers: whether to compute in a worker (true, the default), a worker of one's own, or its address. Node has no workers here. */
  worker?: boolean | string | URL | Worker;
  /** Memory in pages of 64 KiB above which the instance is replaced; 1024 by default. */
  maxPages?: number;
}

/** What all typed methods take besides their subject. */
export interface CallOptions {
  /** Work units to spend at most. */
  fuel?: number;
  /** The language of explanations. */
  lang?: 'en' | 'zh';
}

/** A request that failed with a code of the contract. The span counts UTF-16 units. */
export class YansuanError extends Error {
  readonly code: string;
  readonly span: Span | undefined;
  readonly expected: string | undefined;
  readonly meant: string | undefined;
  constructor(e: Coded) {
    super(e.message);
    this.name = 'YansuanError';
    this.code = e.code;
    this.span = e.span;
    this.expected = e.expected;
    this.meant = e.meant;
  }
}

/** One thing for the host to do or to show; "type" names it. */
export interface Effect {
  type: string;
  [field: string]: any;
}

/** One thing that happened outside; "type" names it. */
export interface Event {
  type: string;
  [field: string]: unknown;
}

/** A conversation about one problem. */
export interface Session {
  readonly id: number;
  /** The effects of opening it, in order. */
  readonly effects: Effect[];
  /** Tells what happened and returns what is to be done. */
  feed(event: Event): Promise<Effect[]>;
  close(): Promise<void>;
}

/** A checker of mathematics. All spans in replies count UTF-16 units of the texts given. */
export class Yansuan {
  #transport: Transport;

  /** Use createYansuan. */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Sends any request and returns the reply as the module gave it, in bytes' offsets. Both are JSON texts. */
  callText(request: string): Promise<string> {
    return this.#transport.call(request);
  }

  /** Sends any request; spans in the reply count UTF-16 units. Throws YansuanError on a coded error. */
  async call<R>(request: Request): Promise<R> {
    const reply = JSON.parse(await this.#transport.call(JSON.stringify(request)));
    convertSpans(request, reply);
    if (reply.error) throw new YansuanError(reply.error);
    return reply;
  }

  /** Reads a text. */
  parse(text: string, options: CallOptions & { as?: 'expression' | 'statement' | 'task' | 'document' } = {}): Promise<ParseReply> {
    return this.call({ ...options, op: 'parse', text });
  }

  /** Compares an answer with the one expected. */
  equal(gold: string, answer: string, options: CallOptions & { mode?: 'value' | 'set' | 'form'; form?: string } = {}): Promise<EqualReply> {
    return this.call({ ...options, op: 'equal', gold, answer });
  }

  /** Checks a worked solution, given as one text or as its steps. */
  check(solution: string | string[], options: CallOptions & { problem?: string; given?: string[]; recheck?: boolean } = {}): Promise<CheckReply> {
    return this.call({ ...options, op: 'check', ...(typeof solution === 'string' ? { text: solution } : { steps: solution }) });
  }

  /** Solves a problem with the exact methods alone. */
  solve(problem: string, options: CallOptions = {}): Promise<SolveReply> {
    return this.call({ ...options, op: 'solve', problem });
  }

  /** Makes safe HTML of Markdown; every claim is in <span class="ys-claim" data-claim="N">. */
  render(text: string): Promise<RenderReply> {
    return this.call({ op: 'render', text });
  }

  /** Names the release, the limits and the capabilities. */
  about(): Promise<AboutReply> {
    return this.call({ op: 'about' });
  }

  /** Opens a conversation; the caller carries out the effects. See solveWithModel for one that does. */
  async openSession(problem: string, options: Record<string, unknown> = {}): Promise<Session> {
    const { session, effects } = await this.call<SessionReply>({ op: 'open', problem, options });
    return {
      id: session,
      effects: effects as Effect[],
      feed: async (event) => (await this.call<SessionReply>({ op: 'feed', session, event })).effects as Effect[],
      close: async () => void (await this.call<SessionReply>({ op: 'close', session })),
    };
  }

  /** Solves a problem here where exact methods can, otherwise with a remote model whose steps are checked. */
  async solveWithModel(problem: string, options: ModelOptions = {}): Promise<Result> {
    const session = await this.openSession(problem, { ...options.session, model: options.model });
    try {
      return await drive(session, options);
    } finally {
      await session.close();
    }
  }

  /** Ends the worker, if there is one. Calls still waiting fail. */
  close(): void {
    this.#transport.close();
  }
}
