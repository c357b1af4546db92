export type { AgreementsApp } from './app/front-door.ts';
