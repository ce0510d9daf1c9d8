// Generated from schema.json by ./build.sh build; do not edit.

/**
 * The requests and replies of the module.
 */
export interface Messages {
  Request?: Request;
  ParseReply?: ParseReply;
  EqualReply?: EqualReply;
  CheckReply?: CheckReply;
  SolveReply?: SolveReply;
  SessionReply?: SessionReply;
  RenderReply?: RenderReply;
  AboutReply?: AboutReply;
}
/**
 * Request is one call. Op is "parse", "equal", "check", "solve", "open", "feed",
 * "close", "render" or "about"; the other fields belong to the ops named beside them.
 */
export interface Request {
  v?: number;
  id?: string;
  op: string;
  /**
   * work units; 0 is the default
   */
  fuel?: number;
  /**
   * "en" or "zh", for explanations
   */
  lang?: string;
  /**
   * parse, check, render
   */
  text?: string;
  /**
   * parse: "expression", "statement", "task", "document"
   */
  as?: string;
  /**
   * parse: what to print besides LaTeX and MathJSON: "plain", "speech"
   */
  print?: string[];
  /**
   * equal
   */
  gold?: string;
  /**
   * equal
   */
  answer?: string;
  /**
   * equal: "value", "set", "form"
   */
  mode?: string;
  /**
   * equal, mode form: "factored", "expanded", …; "" takes the gold's own
   */
  form?: string;
  /**
   * check
   */
  steps?: string[];
  /**
   * check, solve, open
   */
  problem?: string;
  /**
   * check
   */
  given?: string[];
  /**
   * re-verify every evidence before replying
   */
  recheck?: boolean;
  /**
   * feed, close; open: the number wanted, 0 for any
   */
  session?: number;
  event?: unknown;
  options?: unknown;
}
/**
 * ParseReply answers "parse". One of Syntax, Task and Steps is present, as "as"
 * asks; LaTeX and MathJSON go with Syntax, plain text and speech too where asked for.
 */
export interface ParseReply {
  v?: number;
  id?: string;
  error?: Error;
  /**
   * Micros is the engine's own time in microseconds; set by hosts, which have a clock, never by the module.
   */
  micros?: number;
  as?: string;
  syntax?: Node;
  latex?: string;
  mathjson?: unknown;
  plain?: string;
  speech?: Text;
  task?: Task;
  steps?: ReadStep[];
}
/**
 * Error is a coded failure of a request. Message names the place and the remedy.
 */
export interface Error {
  code: string;
  message: string;
  /**
   * the request's field that the span lies in; "" for the request itself
   */
  field?: string;
  span?: Span;
  expected?: string;
  /**
   * what was likely meant
   */
  meant?: string;
}
/**
 * Span is a half-open range of byte offsets into the request's text; the
 * JavaScript package converts it to UTF-16 offsets.
 */
export interface Span {
  start: number;
  end: number;
}
/**
 * Node is a node of the syntax tree, with its kind and operators by name.
 */
export interface Node {
  kind: string;
  span: Span;
  text?: string;
  args?: Node[];
  ops?: string[];
}
/**
 * Text is one sentence in two languages, with formulas in LaTeX between dollar signs.
 */
export interface Text {
  en: string;
  zh: string;
}
/**
 * Task is a problem as read.
 */
export interface Task {
  span: Span;
  verb?: string;
  givens?: Statement[];
  goals?: Node[];
  for?: Node[];
  detail?: Node[];
  options?: Option[];
  parts?: Task[];
  lang?: string;
}
/**
 * Statement is a statement as read.
 */
export interface Statement {
  span: Span;
  role: string;
  cue?: string;
  math?: Node;
  latex?: string;
  mathjson?: unknown;
  label?: string;
  refs?: string[];
  condition?: Node;
  answer?: boolean;
  inline?: boolean;
}
/**
 * Option is one answer of a multiple-choice task.
 */
export interface Option {
  letter: string;
  span: Span;
  text?: string;
  math?: Node;
}
/**
 * ReadStep is a step as read, before it is checked.
 */
export interface ReadStep {
  span: Span;
  title?: string;
  case?: string;
  statements: Statement[];
}
/**
 * EqualReply answers "equal".
 */
export interface EqualReply {
  v?: number;
  id?: string;
  error?: Error;
  /**
   * Micros is the engine's own time in microseconds; set by hosts, which have a clock, never by the module.
   */
  micros?: number;
  /**
   * "proved", "refuted", "unknown"
   */
  verdict: "proved" | "refuted" | "unknown";
  code: string;
  explanation?: Text;
  /**
   * LaTeX
   */
  conditions?: string[];
  counterexample?: Counterexample;
  evidence?: unknown;
  gold_span?: Span;
  answer_span?: Span;
  /**
   * Reading names the reading of an ambiguous notation that decided.
   */
  reading?: string;
}
/**
 * Counterexample shows where a claim fails: the values of the symbols and of both sides, in LaTeX.
 */
export interface Counterexample {
  point?: Binding[];
  left?: string;
  right?: string;
}
/**
 * Binding is the value of a symbol, both in LaTeX.
 */
export interface Binding {
  name: string;
  value: string;
}
/**
 * CheckReply answers "check".
 */
export interface CheckReply {
  v?: number;
  id?: string;
  error?: Error;
  /**
   * Micros is the engine's own time in microseconds; set by hosts, which have a clock, never by the module.
   */
  micros?: number;
  /**
   * 0-based step, or -1
   */
  first_refuted: number;
  steps: Step[];
  summary: Summary;
}
/**
 * Step is one checked step. Span covers the step in the request's text, or in
 * its own element of steps where those were given (claims' spans likewise).
 */
export interface Step {
  title?: string;
  text: string;
  span: Span;
  /**
   * "proved", "refuted", "unknown", "stated" (nothing asserted)
   */
  verdict: "proved" | "refuted" | "unknown" | "stated";
  claims: Claim[];
}
/**
 * Claim is one checked statement.
 */
export interface Claim {
  /**
   * as written
   */
  text: string;
  latex?: string;
  role: string;
  span: Span;
  /**
   * "proved", "refuted", "unknown"
   */
  verdict: "proved" | "refuted" | "unknown";
  code: string;
  explanation?: Text;
  /**
   * LaTeX
   */
  conditions?: string[];
  counterexample?: Counterexample;
  evidence?: unknown;
  /**
   * Relation of an equation to the one before: "equivalent", "implies", "implied-by", "unrelated".
   */
  relation?: "equivalent" | "implies" | "implied-by" | "unrelated";
  /**
   * roots lost, LaTeX
   */
  lost?: string[];
  /**
   * roots gained, LaTeX
   */
  extraneous?: string[];
  reading?: string;
}
/**
 * Summary counts claims. Stated are those that assert nothing: givens, definitions, assumptions.
 */
export interface Summary {
  proved: number;
  refuted: number;
  unknown: number;
  stated: number;
}
/**
 * SolveReply answers "solve".
 */
export interface SolveReply {
  v?: number;
  id?: string;
  error?: Error;
  /**
   * Micros is the engine's own time in microseconds; set by hosts, which have a clock, never by the module.
   */
  micros?: number;
  /**
   * "solved" or "unsolved"
   */
  status: "solved" | "unsolved";
  /**
   * Code says why a problem is unsolved ("no-exact-method", "no-model", "no-goal", …) or which method solved it.
   */
  code: string;
  explanation?: Text;
  /**
   * what was understood to be asked, LaTeX or words
   */
  goal?: string;
  steps: SolveStep[];
  /**
   * LaTeX
   */
  answer?: string;
  verification: Route[];
}
/**
 * SolveStep is one explained step of a solution.
 */
export interface SolveStep {
  explanation: Text;
  latex: string;
  /**
   * "proved", "refuted", "unknown"
   */
  verdict: "proved" | "refuted" | "unknown";
  code: string;
  /**
   * LaTeX
   */
  conditions?: string[];
  counterexample?: Counterexample;
  evidence?: unknown;
}
/**
 * Route is one verification of an answer, along a way independent of how it was found.
 */
export interface Route {
  /**
   * "substitution", "re-solve", "enumeration", "independent-candidate", "differentiate-back"
   */
  route: string;
  /**
   * "proved", "refuted", "unknown"
   */
  verdict: "proved" | "refuted" | "unknown";
  code: string;
  explanation?: Text;
  /**
   * LaTeX
   */
  conditions?: string[];
  counterexample?: Counterexample;
  evidence?: unknown;
  detail?: Text;
}
/**
 * SessionReply answers "open", "feed" and "close" with the effects that the host is to carry out, in order.
 */
export interface SessionReply {
  v?: number;
  id?: string;
  error?: Error;
  /**
   * Micros is the engine's own time in microseconds; set by hosts, which have a clock, never by the module.
   */
  micros?: number;
  session: number;
  effects: unknown[];
}
/**
 * RenderReply answers "render".
 */
export interface RenderReply {
  v?: number;
  id?: string;
  error?: Error;
  /**
   * Micros is the engine's own time in microseconds; set by hosts, which have a clock, never by the module.
   */
  micros?: number;
  claims: RenderClaim[];
  /**
   * sanitised; every claim in <span class="ys-claim" data-claim="N">, every step in data-step="N"
   */
  html: string;
}
/**
 * RenderClaim is the place of a statement in a rendered text. Its index is N in
 * data-claim="N"; the claims of a check lie within its span.
 */
export interface RenderClaim {
  step: number;
  role: string;
  span: Span;
}
/**
 * AboutReply answers "about".
 */
export interface AboutReply {
  v?: number;
  id?: string;
  error?: Error;
  /**
   * Micros is the engine's own time in microseconds; set by hosts, which have a clock, never by the module.
   */
  micros?: number;
  name: string;
  release: string;
  limits: {
    [k: string]: number;
  };
  capabilities: string[];
}
