import { type Language, municipalityOf } from '@kt/kernel';
import type { CompetitionShown } from '../reads.ts';

type Content = CompetitionShown['content'];
type Step = Content['rateCard']['steps'][number];

/** What a step costs at most: the buyer's price, or the cap of a bid. */
export const priceOf = ({ price }: Pick<Step, 'price'>): number =>
  price.set === 'by_buyer' ? price.cents : price.capCents;

/** Municipalities by name; Swedish names for readers of Swedish. */
export const municipalityNames = (codes: Content['municipalities'], language: Language): string =>
  codes.map((code) => municipalityOf(code)?.names[language === 'sv' ? 'sv' : 'fi'] ?? code).join(', ');

/** How many clients the comparison reckons with in each distance group. */
export const clientsOf = ({ assumptions }: Pick<Content, 'assumptions'>): readonly (readonly [string, number])[] =>
  assumptions.groups.filter(({ clients }) => clients > 0).map(({ group, clients }) => [group, clients] as const);
