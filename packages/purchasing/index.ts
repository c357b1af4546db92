export type { Admitted, CategoryTerms } from './app/admissions.ts';
export type { PurchasingApp } from './app/front-door.ts';
export type { CategoryRef, PurchasingError } from './app/ports.ts';
export type { Category, Criterion } from './domain/category.ts';
