export { type AuthApp, createAuthApp } from './app.ts';
export type { AuthDeps } from './deps.ts';
