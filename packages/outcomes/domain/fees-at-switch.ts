import { type Cents, type Id, type LocalDate, plusDays, subtract, sum, type Trilingual, ZERO } from '@kt/kernel';
import {
  afterSwitchDaysOf,
  type DistanceGroup,
  maximumOfTimes,
  maximumPerClient,
  priceOf,
  type RateCard,
  type Step,
  type StepKind,
} from '@kt/terms';
import { type ClientRecord, withService } from './client-record.ts';
import { serviceRow } from './client-record-rows.ts';
import { earnedOutcomes } from './drafts.ts';
import { firstDayFree, startFeeWasPaid } from './elsewhere.ts';
import type { ServicePeriod } from './service-period.ts';
import { earnedBy, type StepSource } from './step-source.ts';

/** What the service that a client leaves is paid; net of VAT. */
export type FormerFees = {
  /** The last Finnish day on which something may begin that is still paid to it. */
  readonly lastBegin: LocalDate;
  readonly earnedCents: Cents;
  /** The most that it can earn beside that, by its card and within what is reserved. */
  readonly stillCents: Cents;
  /** Step key → how often it can be earned in all. */
  readonly times: Readonly<Record<string, number>>;
};

/** Why a step of the next card is not paid, or only from a day on. */
export type NextBar =
  | { readonly code: 'outcomes.start_fee_again' }
  | { readonly code: 'outcomes.of_other_service' | 'outcomes.paid_elsewhere'; readonly from: LocalDate };

export type NextStep = {
  readonly step: string;
  readonly title: Trilingual;
  readonly kind: StepKind;
  readonly earnedBy: StepSource;
  readonly priceCents: Cents;
  readonly perClient: number;
  readonly bar?: NextBar;
};

/** What the service that a client moves to may claim, and what sending the referral reserves; net of VAT. */
export type NextFees = { readonly maximumCents: Cents; readonly steps: readonly NextStep[] };

/** A service as it is once the client has moved on from it, its card of today, and what is reserved for it. */
export type Left = {
  readonly period: ServicePeriod & { readonly endedOn: LocalDate };
  readonly card: RateCard;
  readonly committedCents: Cents;
};

const monthsServed = (period: Left['period'], { key }: Step): number =>
  earnedOutcomes(period, period.endedOn).filter(({ step }) => step === key).length;

/** What a service may still earn after its last day: months end with it, all else may have begun in time. */
export const formerFees = ({ period, card, committedCents }: Left): FormerFees => {
  const timesOf = (step: Step): number => (earnedBy(step) === 'month' ? monthsServed(period, step) : step.perClient);
  const earnedCents = sum(period.earnings.map((one) => one.cents));
  const most = maximumOfTimes(card, period.terms.distanceGroup, timesOf);
  const still = subtract(most < committedCents ? most : committedCents, earnedCents);
  return {
    lastBegin: plusDays(period.endedOn, afterSwitchDaysOf(period.terms.rateCard, period.endedOn)),
    earnedCents,
    stillCents: still < 0 ? ZERO : still,
    times: Object.fromEntries(card.steps.map((step) => [step.key, timesOf(step)])),
  };
};

/** Whom the client moves to, under which card, from the day on which the former service ends. */
export type Next = {
  readonly provider: Id<'organisation'>;
  readonly serviceType: string;
  readonly card: RateCard;
  readonly distanceGroup: DistanceGroup;
  readonly on: LocalDate;
};

const barOf = (record: ClientRecord, { kind }: Step, { provider, serviceType, on }: Next): NextBar | undefined => {
  if (kind === 'start_fee')
    return startFeeWasPaid(record, { provider, serviceType, on }) ? { code: 'outcomes.start_fee_again' } : undefined;
  return firstDayFree(record, kind);
};

/** The next card for the client. `record`: all services of the client, the one that is left as it will be. */
export const nextFees = (record: ClientRecord, next: Next): NextFees => ({
  maximumCents: maximumPerClient(next.card, next.distanceGroup),
  steps: next.card.steps.map((step) => {
    const bar = barOf(record, step, next);
    return {
      step: step.key,
      title: step.title,
      kind: step.kind,
      earnedBy: earnedBy(step),
      priceCents: priceOf(step, next.distanceGroup),
      perClient: step.perClient,
      ...(bar === undefined ? {} : { bar }),
    };
  }),
});

/** The client's services with the one that is left as it will be. */
export const recordAfter = (record: ClientRecord, period: ServicePeriod): ClientRecord =>
  withService(record, period.referral, serviceRow(period));

/** The most that both services can cost: what the former has earned and may still earn, and what the next reserves. */
export const mostOfBoth = ({ earnedCents, stillCents }: FormerFees, { maximumCents }: NextFees): Cents =>
  sum([earnedCents, stillCents, maximumCents]);
