// The engine as the widget sees it. Its messages are the package's own types.
import type { Claim, Yansuan } from 'yansuan';

export type { CheckReply, Claim, Counterexample, Result, Route, SolveReply, SolveStep, Step, Summary, Text } from 'yansuan';

/** A verdict with its support, as claims, steps of exact methods and routes of verification carry it. */
export type Judgement = Pick<Claim, 'verdict' | 'code' | 'explanation' | 'conditions' | 'counterexample'>;

/** The calls the widget makes; `createYansuan` of the package gives one. */
export type Engine = Pick<Yansuan, 'check' | 'solve' | 'solveWithModel' | 'close'>;

/** A failure with its code, as the engine throws it. */
export interface Failure {
  code: string;
  message: string;
}
