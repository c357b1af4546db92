export type { OutcomesApp } from './app/front-door.ts';
