export type { SettlementApp } from './app/front-door.ts';
