import { cents, type LocalDate, ZERO } from '@kt/kernel';
import type { Earning, ServicePeriod } from './service-period.ts';
import type { ServicePeriodFact, ServicePeriodFactType } from './service-period-facts.ts';

type Applier<T extends ServicePeriodFactType> = (period: ServicePeriod, fact: ServicePeriodFact<T>) => ServicePeriod;

const endPause = (period: ServicePeriod, on: LocalDate): ServicePeriod['pauses'] =>
  period.pauses.map((pause) => (pause.end === undefined ? { ...pause, end: on } : pause));

const dropRow = <R extends { readonly number: number }>(
  rows: readonly R[],
  number: number,
  { at, by }: ServicePeriodFact,
): readonly R[] => rows.map((row) => (row.number === number ? { ...row, dropped: { at, by } } : row));

const withEarning = (earnings: readonly Earning[], { claim, step, cents: amount }: Earning): readonly Earning[] => {
  const held = earnings.find((one) => one.claim === claim);
  const net = cents((held?.cents ?? ZERO) + amount);
  const others = earnings.filter((one) => one.claim !== claim);
  return net === 0 ? others : [...others, { claim, step, cents: net }];
};

const reported: Applier<'period.employment_reported'> = (period, fact) => {
  const { number, employment, replaces, at, by } = fact;
  const kept = replaces === undefined ? period.employments : dropRow(period.employments, replaces, fact);
  const row = { ...employment, number, ...(replaces === undefined ? {} : { replaces }), at, by };
  return { ...period, employments: [...kept, row] };
};

const reviewed: Applier<'period.reviewed'> = ({ reviewedOn: _before, ...period }, { on, drafted }) => ({
  ...period,
  ...(on === undefined ? {} : { reviewedOn: on }),
  claims: [...period.claims, ...drafted],
});

const appliers: { readonly [T in ServicePeriodFactType]: Applier<T> } = {
  'period.awaited': (period) => period,
  'period.offered_again': (period, { terms, at }) => {
    const { dropReason: _past, ...rest } = period;
    return { ...rest, state: 'awaited', terms, offeredAt: at };
  },
  'period.started': (period, { startedOn }) => ({ ...period, state: 'running', startedOn }),
  'period.paused': (period, { on }) => ({ ...period, state: 'paused', pauses: [...period.pauses, { start: on }] }),
  'period.resumed': (period, { on }) => ({ ...period, state: 'running', pauses: endPause(period, on) }),
  'period.ended': (period, { on, reason }) => ({ ...period, state: 'ended', endedOn: on, endReason: reason }),
  'period.tracked_out': (period) => ({ ...period, state: 'tracked_out' }),
  'period.closed': (period) => ({ ...period, state: 'closed' }),
  'period.dropped': (period, { reason }) => ({ ...period, state: 'dropped', dropReason: reason }),
  'period.voided': (period) => ({ ...period, state: 'voided' }),
  'period.client_named': (period, { client }) => ({ ...period, terms: { ...period.terms, client } }),
  'period.evidence_noted': (period, { evidence, kind }) => ({
    ...period,
    evidence: [...period.evidence, { evidence, kind }],
  }),
  'period.proposal_opened': (period, { proposal }) => ({
    ...period,
    openProposals: [...period.openProposals.filter((one) => one !== proposal), proposal],
  }),
  'period.proposal_closed': (period, { proposal }) => ({
    ...period,
    openProposals: period.openProposals.filter((one) => one !== proposal),
  }),
  'period.day_corrected': (period, { kind, day }) =>
    kind === 'start_day' ? { ...period, startedOn: day } : { ...period, endedOn: day },
  'period.employment_reported': reported,
  'period.employment_withdrawn': (period, fact) => ({
    ...period,
    employments: dropRow(period.employments, fact.number, fact),
  }),
  'period.result_reported': (period, { number, step, occurrence, achievedOn, at, by }) => ({
    ...period,
    results: [...period.results, { number, step, occurrence, achievedOn, at, by }],
  }),
  'period.result_withdrawn': (period, fact) => ({ ...period, results: dropRow(period.results, fact.number, fact) }),
  'period.reviewed': reviewed,
  'period.earning_recorded': (period, fact) => ({
    ...period,
    earnings: withEarning(period.earnings, fact),
    claims: [...period.claims, ...(fact.correction === undefined ? [] : [fact.correction])],
  }),
};

/** The period a first offer makes. */
export const awaitedPeriod = (fact: ServicePeriodFact<'period.awaited'>): ServicePeriod => ({
  state: 'awaited',
  authority: fact.authority,
  referral: fact.referral,
  terms: fact.terms,
  offeredAt: fact.at,
  changedAt: fact.at,
  changedBy: fact.by,
  pauses: [],
  employments: [],
  results: [],
  evidence: [],
  openProposals: [],
  earnings: [],
  claims: [],
});

const step = <T extends ServicePeriodFactType>(period: ServicePeriod, fact: ServicePeriodFact<T>): ServicePeriod => {
  const next = appliers[fact.type](period, fact);
  return { ...next, changedAt: fact.at, changedBy: fact.by };
};

/** The period after the facts, in their order. */
export const applyPeriod = (period: ServicePeriod, facts: readonly ServicePeriodFact[]): ServicePeriod =>
  facts.reduce((state, fact) => step(state, fact), period);
