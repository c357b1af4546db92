import { SERVICE_TYPES } from '@kt/terms';
import type { AgreementLine } from '../../../../shared/agreements/answers.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import { periodText } from '../../../../shared/trade/period-text.ts';

type State = AgreementLine['state'];

/** What the list may be narrowed to: what waits for somebody, what runs, what is over. */
export const SHOWN = ['open', 'running', 'over'] as const;
export type Shown = (typeof SHOWN)[number];
const STATES: Readonly<Record<Shown, readonly State[]>> = {
  open: ['draft', 'offered', 'half_signed'],
  running: ['active', 'orders_suspended'],
  over: ['run_off', 'closed', 'cancelled'],
};

/** What was asked for in the address; what waits for somebody first when there is anything. */
export const shownOf = (asked: string | undefined, rows: readonly AgreementLine[]): Shown =>
  SHOWN.find((one) => one === asked) ?? (rows.some(({ state }) => STATES.open.includes(state)) ? 'open' : 'running');

export const countsOf = (rows: readonly AgreementLine[]): Readonly<Record<Shown, number>> => {
  const count = (shown: Shown): number => rows.filter(({ state }) => STATES[shown].includes(state)).length;
  return { open: count('open'), running: count('running'), over: count('over') };
};

export type Line = {
  readonly id: string;
  readonly to: string;
  readonly provider: string;
  readonly service: string;
  readonly state: State;
  readonly start: AgreementLine['start'];
  readonly period: string;
  readonly places: string;
  readonly ceiling: string;
  /** How many buy together; empty where the authority buys alone. */
  readonly buyers: string;
  /** Who does something next; empty when nobody needs to. */
  readonly waits: string;
};

const waitsFor = ({ state, signed, changeBy }: AgreementLine, { t }: Pick<Words, 't'>): string => {
  if (state === 'draft') return t('agr.waits.manager');
  if (state === 'offered') return t('agr.waits.provider');
  if (state === 'half_signed')
    return t(signed.includes('provider') ? 'agr.waits.second_official' : 'agr.waits.provider');
  if (changeBy === undefined) return '';
  return t(changeBy === 'provider' ? 'agr.waits.manager' : 'agr.waits.provider');
};

type Ask = Words & { readonly providerName: (id: string) => string };

export const agreementLines = (rows: readonly AgreementLine[], shown: Shown, words: Ask): readonly Line[] =>
  rows
    .filter(({ state }) => STATES[shown].includes(state))
    .map((one) => ({
      id: one.id,
      to: `/procurement/agreements/${one.id}`,
      provider: words.providerName(one.provider),
      service: words.name(SERVICE_TYPES[one.serviceType].names),
      state: one.state,
      start: one.start,
      period: periodText(one, words),
      places: words.number(one.places),
      ceiling: words.euros(one.ceilingCents),
      buyers: one.buyers === undefined ? '' : words.t('agr.ring.count', { count: one.buyers }),
      waits: waitsFor(one, words),
    }));
