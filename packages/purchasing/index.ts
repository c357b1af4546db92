export type { LetterReading, PurchasingApp } from './app/front-door.ts';
