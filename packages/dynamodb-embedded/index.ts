export type { Engine, EngineOptions } from './engine.ts';
export { createEngine } from './engine.ts';
export type { Fault, Faults } from './faults.ts';
export type { Listening } from './http.ts';
export { listen } from './http.ts';
export type { StreamRecord } from './stream.ts';
