export type { NotCovered } from './app/cover.ts';
export type { Loggable, PublicHead } from './app/ports.ts';
export type { LogHead, SignedHead } from './domain/log-head.ts';
export { headText } from './domain/log-head.ts';
export { type Flaw, type Verdict, verifyDump } from './domain/verify.ts';
