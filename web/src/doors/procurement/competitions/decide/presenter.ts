import { type Language, parseId } from '@kt/kernel';
import type { EvaluationShown, TenderShown } from '../reads.ts';
import { reasonKey } from '../tenders/presenter.ts';
import type { DecisionForm, DecisionTyped } from './form.ts';

const HUNDREDTHS = 100;
/** Points are hundredths; people read points with two decimals, e.g. `39,31`. */
export const pointsText = (language: Language, hundredths: number): string => {
  const text = (hundredths / HUNDREDTHS).toFixed(2);
  return language === 'en' ? text : text.replace('.', ',');
};

export type Ranked = EvaluationShown['ranking'][number];
type Provider = EvaluationShown['inputs']['tenders'][number]['provider'];

export type RankRow = Ranked & { readonly provider: Provider | undefined; readonly pricePoints: number };

/** The ranking with whose tender each is, and how much of its points the price gave. */
export const rankRows = ({ ranking, inputs }: Pick<EvaluationShown, 'ranking' | 'inputs'>): readonly RankRow[] =>
  ranking.map((one) => ({
    ...one,
    provider: inputs.tenders.find(({ tender }) => tender === one.tender)?.provider,
    pricePoints: one.total - one.qualityPoints,
  }));

/** Tenders with a provider that are not in the ranking: they too are given a reason. */
export const unranked = (
  tenders: readonly TenderShown[],
  ranking: readonly Pick<Ranked, 'tender'>[],
): readonly TenderShown[] =>
  tenders.filter(({ id, provider }) => provider !== undefined && !ranking.some(({ tender }) => tender === id));

type ReasonIn = (language: 'fi' | 'sv', of: RankRow) => string;
type WhyIn = (language: 'fi' | 'sv', key: NonNullable<ReturnType<typeof reasonKey>> | undefined) => string;

/** A proposed reason for every tender: its place and points, or why it is not compared. */
export const proposedReasons = (
  rows: readonly RankRow[],
  others: readonly TenderShown[],
  reasonIn: ReasonIn,
  whyIn: WhyIn,
): DecisionForm['rows'] => [
  ...rows.map((row) => ({ tender: row.tender, fi: reasonIn('fi', row), sv: reasonIn('sv', row) })),
  ...others.map((other) => {
    const rejected = other.rejection?.reason;
    const key = reasonKey(other);
    return { tender: other.id, fi: rejected ?? whyIn('fi', key), sv: rejected ?? whyIn('sv', key) };
  }),
];

const both = ({ fi, sv }: { readonly fi: string; readonly sv: string }): string => (fi === sv ? fi : `${fi}\n\n${sv}`);

/** A text as it was put together, taken apart again; one that is in one language alone stands in both. */
export const apart = (text: string): { readonly fi: string; readonly sv: string } => {
  const parts = text.split('\n\n');
  if (parts.length === 1) return { fi: text, sv: text };
  const half = Math.ceil(parts.length / 2);
  return { fi: parts.slice(0, half).join('\n\n'), sv: parts.slice(half).join('\n\n') };
};

/** Reasons as the decision in force has them; what it does not give is proposed. */
export const reasonsAgain = (
  proposed: DecisionForm['rows'],
  reasons: Readonly<Record<string, string>> = {},
): DecisionForm['rows'] =>
  proposed.map((row) => {
    const before = reasons[row.tender];
    return before === undefined ? row : { tender: row.tender, ...apart(before) };
  });

/** What is sent: each reason in Finnish and Swedish, one after the other. */
export const decisionBody = (evaluation: string, { rows, needs }: DecisionTyped) => ({
  evaluation,
  reasons: Object.fromEntries(rows.map(({ tender, fi, sv }) => [tender, both({ fi, sv })])),
  userNeeds: both(needs),
});

/** What is sent of a decision that corrects one. */
export const rectificationBody = (evaluation: string, typed: DecisionTyped) => ({
  ...decisionBody(evaluation, typed),
  initiative: typed.initiative,
  reason: typed.reason,
  dropped: typed.dropped.flatMap((tender) => parseId('tender', tender) ?? []),
});
