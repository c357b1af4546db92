import type { Instant, Texts } from '@kt/kernel';
import type { Clarification } from './clarification.ts';
import type { CompetitionContent } from './competition-content.ts';

/**
 * What a tenderer was asked about: the answer to one criterion, its tender as a whole, or a price that seemed too low. One
 * that an officer wrote down together with its answer has no kind.
 */
export type AskedAbout = 'criterion' | 'tender' | 'low_price' | 'noted';

/** A request for clarification as the letters tell of it. Moments are UTC instants. */
export type LetterClarification = {
  readonly about: AskedAbout;
  /** Of the criterion, where one is meant. */
  readonly title?: Texts;
  readonly askedAt: Instant;
  /** The first moment that was too late for the answer. */
  readonly deadline?: Instant;
  readonly answeredAt?: Instant;
  /** Both texts stand in the tenderer's own letter alone. */
  readonly question: string;
  readonly answer?: string;
};

type Asked = { readonly criteria: readonly Pick<CompetitionContent['criteria'][number], 'key' | 'title'>[] };

const aboutOf = (
  { criteria }: Asked,
  { ground, about }: Clarification,
): Pick<LetterClarification, 'about' | 'title'> => {
  if (ground === undefined) return { about: 'noted' };
  if (ground === 'low_price') return { about: 'low_price' };
  const title = criteria.find(({ key }) => key === about)?.title;
  return title === undefined ? { about: 'tender' } : { about: 'criterion', title };
};

/** What the letters tell of the requests to one tenderer, in the order of asking; nothing where there were none. */
export const clarified = (
  asked: Asked,
  tender: { readonly clarifications: readonly Clarification[] } = { clarifications: [] },
): { readonly clarifications?: readonly LetterClarification[] } => {
  const clarifications = tender.clarifications.map((one) => ({
    ...aboutOf(asked, one),
    askedAt: one.at,
    ...(one.deadline !== undefined && { deadline: one.deadline }),
    ...(one.answered !== undefined && { answeredAt: one.answered.at }),
    question: one.question,
    ...(one.answer !== undefined && { answer: one.answer }),
  }));
  return clarifications.length === 0 ? {} : { clarifications };
};
