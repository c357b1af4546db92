import type { ClaimState } from '@kt/outcomes/domain/claim.ts';
import type { NextStep } from '@kt/outcomes/domain/fees-at-switch.ts';
import type { StepSource } from '@kt/outcomes/domain/step-source.ts';
import type { Words } from '../../../../shared/language/use-words.ts';

type Ask = Pick<Words, 't' | 'name' | 'euros'>;
type AskDays = Ask & Pick<Words, 'day'>;

export type FeeStep = {
  readonly step: string;
  readonly title: Readonly<Record<string, string | undefined>>;
  readonly earnedBy: StepSource;
  readonly priceCents: number;
  readonly perClient: number;
  readonly claims: readonly {
    readonly claim: string;
    readonly state: ClaimState;
    readonly priceCents: number;
    readonly amountCents?: number | undefined;
  }[];
};
export type FeeLine = { readonly key: string; readonly what: string; readonly price: string; readonly how: string };

/** `3 × 100,00 €`, or the price alone. */
const timesText = (times: number, price: string): string => (times > 1 ? `${String(times)} × ${price}` : price);

/**
 * Every step of the old rate card: what was claimed, and what may still be earned by the rule of a switch.
 *
 * @param times how often each step can be earned in all; as the card says while it is not known.
 */
export const feeLines = (
  steps: readonly FeeStep[],
  { t, name, euros }: Ask,
  times: Readonly<Record<string, number>> = {},
): readonly FeeLine[] =>
  steps.flatMap(({ step, title, earnedBy, priceCents, perClient, claims }) => {
    const left = (times[step] ?? perClient) - claims.length;
    return [
      ...claims.map(({ claim, state, amountCents, priceCents: price }) => ({
        key: claim,
        what: name(title),
        price: euros(amountCents ?? price),
        how: t(`state.claim.${state}`),
      })),
      ...(left > 0
        ? [
            {
              key: step,
              what: name(title),
              price: timesText(left, euros(priceCents)),
              how: t(`switch.may.${earnedBy}`),
            },
          ]
        : []),
    ];
  });

const HOW = {
  'outcomes.of_other_service': 'switch.bar.of_other_service',
  'outcomes.paid_elsewhere': 'switch.bar.paid_elsewhere',
} as const;

const howNext = ({ earnedBy, bar }: NextShown, { t, day }: AskDays): string => {
  if (bar === undefined) return t(`switch.next.${earnedBy}`);
  return bar.code === 'outcomes.start_fee_again'
    ? t('switch.bar.start_fee_again')
    : t(HOW[bar.code], { day: day(bar.from) });
};

type BarShown =
  | { readonly code: 'outcomes.start_fee_again' }
  | { readonly code: keyof typeof HOW; readonly from: string };

export type NextShown = Pick<NextStep, 'step' | 'earnedBy'> & {
  readonly bar?: BarShown | undefined;
  readonly title: FeeStep['title'];
  readonly priceCents: number;
  readonly perClient: number;
};

/** Every step of the new rate card for the client, with what is not paid under it and why. */
export const nextLines = (steps: readonly NextShown[], words: AskDays): readonly FeeLine[] =>
  steps.map((one) => ({
    key: one.step,
    what: words.name(one.title),
    price: timesText(one.perClient, words.euros(one.priceCents)),
    how: howNext(one, words),
  }));
