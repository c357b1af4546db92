import type { Id, Instant, Texts } from '@kt/kernel';
import type { RateCard } from '@kt/terms';
import type { Criterion } from './criteria.ts';

type Question = Pick<Criterion, 'key' | 'publishedKey' | 'kind'>;
type Asked = { readonly criteria: readonly Question[]; readonly rateCard: Pick<RateCard, 'steps'> };

/** What an earlier tender of the same purchasing system was asked, and when it was received. */
export type EarlierCall = {
  readonly competition: Id<'competition'>;
  readonly title: Texts;
  readonly submittedAt: Instant;
  /** Its questions, with the system's criterion that each formulates. */
  readonly questions: readonly Pick<Question, 'key' | 'publishedKey'>[];
  /** The steps whose prices were bid. */
  readonly bids: readonly string[];
};

/** The same with what was said in it: answers by question, prices as typed by step. */
export type EarlierTender = EarlierCall & {
  readonly answers: { readonly [question: string]: string };
  readonly prices: { readonly [step: string]: string };
};

/** Something said before, and where: never used unless its writer takes it over. */
export type Offer = Pick<EarlierCall, 'competition' | 'title' | 'submittedAt'> & { readonly text: string };
export type Offers = {
  readonly answers: { readonly [question: string]: Offer };
  readonly prices: { readonly [step: string]: Offer };
};

/** The questions of a call, and the steps whose prices are bid. */
export const askedIn = ({ criteria, rateCard }: Asked): Pick<EarlierCall, 'questions' | 'bids'> => ({
  questions: criteria.flatMap(({ kind, key, publishedKey }) => (kind === 'quality' ? [{ key, publishedKey }] : [])),
  bids: rateCard.steps.flatMap(({ key, price }) => (price.set === 'by_bid' ? [key] : [])),
});

const byAge = (one: EarlierCall, other: EarlierCall): number => {
  if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt ? 1 : -1;
  return one.competition < other.competition ? 1 : -1;
};

const namesIn = ({ questions, bids }: Pick<EarlierCall, 'questions' | 'bids'>): readonly string[] => [
  ...questions.map(({ publishedKey }) => `answers.${publishedKey}`),
  ...bids.map((step) => `prices.${step}`),
];

/** The earlier calls worth reading, newest first: each was asked something that no newer one was; at most `most`. */
export const worthReading = <C extends EarlierCall>(
  asked: Asked,
  earlier: readonly C[],
  most: number,
): readonly C[] => {
  const wanted = new Set(namesIn(askedIn(asked)));
  return earlier
    .toSorted(byAge)
    .filter((call) => {
      const found = namesIn(call).filter((name) => wanted.has(name));
      for (const name of found) wanted.delete(name);
      return found.length > 0;
    })
    .slice(0, most);
};

const said = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const answerTo = ({ key, publishedKey }: Pick<Question, 'key' | 'publishedKey'>, tender: EarlierTender) => {
  const same = tender.questions.filter((one) => one.publishedKey === publishedKey && said(tender.answers[one.key]));
  const best = same.find((one) => one.key === key) ?? same[0];
  return best === undefined ? undefined : tender.answers[best.key];
};

const newestOf = (
  tenders: readonly EarlierTender[],
  textIn: (tender: EarlierTender) => string | undefined,
): Offer | undefined => {
  for (const tender of tenders) {
    const { competition, title, submittedAt } = tender;
    const text = textIn(tender);
    if (said(text)) return { competition, title, submittedAt, text };
  }
  return undefined;
};

const gathered = (entries: readonly (readonly [string, Offer | undefined])[]): { readonly [key: string]: Offer } =>
  Object.fromEntries(entries.flatMap(([key, offer]) => (offer === undefined ? [] : [[key, offer] as const])));

/**
 * For each question the latest answer to a question that formulates the same criterion of the system, the one under the
 * same key first; for each price that is bid the latest one for the same step. What was left empty is not offered.
 */
export const offersFor = (asked: Asked, earlier: readonly EarlierTender[]): Offers => {
  const { questions, bids } = askedIn(asked);
  const newest = earlier.toSorted(byAge);
  return {
    answers: gathered(
      questions.map((question) => [question.key, newestOf(newest, (tender) => answerTo(question, tender))]),
    ),
    prices: gathered(
      bids.map((step) => [
        step,
        newestOf(newest, ({ bids: then, prices }) => (then.includes(step) ? prices[step] : undefined)),
      ]),
    ),
  };
};
