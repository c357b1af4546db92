import type { LocalDate } from '@kt/kernel';

/** The days over which a category's value spreads. */
export type WithValidity = { readonly validity: { readonly from: LocalDate; readonly lastDay: LocalDate } };
