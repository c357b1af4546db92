import { allocate, type Cents, daysBetween, type LocalDate, shareOf } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { Requirement } from './requirement.ts';

const DAYS_IN_YEAR = 365;

type Validity = { readonly from: LocalDate; readonly lastDay: LocalDate };

/** One year's part of a value spread evenly over the days of a validity; the whole of it when that is under a year. */
export const yearlyValue = (valueCents: Cents, { from, lastDay }: Validity): Cents => {
  const days = daysBetween(from, lastDay) + 1;
  if (days <= DAYS_IN_YEAR) return valueCents;
  return allocate(valueCents, [DAYS_IN_YEAR, days - DAYS_IN_YEAR])[0] ?? valueCents;
};

/** The most yearly turnover that is proportionate to demand for a category of this value (`turnoverCeilingShare`). */
export const mostTurnover = (valueCents: Cents, validity: Validity): Cents =>
  shareOf(yearlyValue(valueCents, validity), commonRule('turnoverCeilingShare', validity.from));

/** Demands of more turnover than is proportionate that nobody has given a reason for. */
export const unreasoned = (requirements: readonly Requirement[], mostCents: Cents): readonly Requirement[] =>
  requirements.filter(
    ({ turnoverCents, turnoverReason }) =>
      turnoverCents !== undefined && turnoverCents > mostCents && turnoverReason === undefined,
  );
