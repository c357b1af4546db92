export type { CaseworkApp } from './app/front-door.ts';
