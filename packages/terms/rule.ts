import type { LocalDate, Mark } from '@kt/kernel';

/** A rule's value with where it comes from and whether that source was seen. Unverified ones are shown as such. */
export type Rule<T> = {
  readonly value: T;
  readonly citation: string;
  readonly mark: Mark;
  /** The first day the value holds. */
  readonly from: LocalDate;
  /** How far a logged decision of the authority may loosen it; absent = the value binds. */
  readonly least?: T;
};

/** Versions in order of their first day; a day before the first version gets the first. */
export type Dated<T> = readonly [Rule<T>, ...(readonly Rule<T>[])];

/** The version of a dated rule in force on a day. */
export const inForce = <T>(versions: Dated<T>, on: LocalDate): Rule<T> =>
  versions.findLast((version) => version.from <= on) ?? versions[0];
