export type * from './messages.d.ts';
export type { WasmSource } from './load.ts';
export { ABI, Instance, TrapError } from './instance.ts';
export { Engine } from './engine.ts';
export { createShim } from './shim.ts';
export { drive, type Done, type ModelOptions, type Result } from './drive.ts';
export { Yansuan, YansuanError, type CallOptions, type Effect, type Event, type Session, type YansuanOptions } from './yansuan.ts';
