export type { BidderApp, Cursors, ReachApp } from './app/front-door.ts';
export type { LogWitness, Purchasing } from './app/ports.ts';
