export type { PurchasingApp } from './app/front-door.ts';
