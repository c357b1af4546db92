export { headText } from './domain/log-head.ts';
export { verifyDump } from './domain/verify.ts';
