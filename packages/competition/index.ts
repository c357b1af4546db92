export type { BidderApp, Cursors } from './app/front-door.ts';
export type { LogWitness, Purchasing } from './app/ports.ts';
