export { createNotifier } from './app.ts';
export type { NotifierDeps } from './deps.ts';
export { payeesOfRun } from './payees-of-run.ts';
