// The widget's module: the class and its types, without side effects.
export { YansuanChecker, type Sample } from './checker.ts';
export type * from './engine.ts';
