import type { Id, Trilingual } from '@kt/kernel';
import type { SystemShown } from '../../systems/answers.ts';
import type { CompetitionShown } from '../reads.ts';

export type CategoryShown = SystemShown['categories'][number];
type Content = CompetitionShown['content'];

/** What the form takes over from the purchasing system or the draft without asking. */
export type ContentBase = {
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly rateCard: Content['rateCard'];
  readonly criteria: readonly {
    readonly key: string;
    readonly publishedKey: string;
    readonly kind: 'price' | 'quality';
    readonly title: Trilingual;
    readonly scale: number;
  }[];
  /** Keys of the steps whose price may be bid. */
  readonly bids: readonly string[];
};

const bidIn = ({ rateCard }: Pick<Content, 'rateCard'>): readonly string[] =>
  rateCard.steps.flatMap(({ key, price }) => (price.set === 'by_bid' ? [key] : []));

const TOP_SCORE = 10;

/** A new competition formulates each published criterion once, with scores up to ten. */
export const baseOfCategory = (
  system: Id<'system'>,
  { id, rateCard, criteria }: Pick<CategoryShown, 'id' | 'rateCard' | 'criteria'>,
): ContentBase => ({
  system,
  category: id,
  rateCard,
  criteria: criteria.map(({ key, kind, title }) => ({ key, publishedKey: key, kind, title, scale: TOP_SCORE })),
  bids: bidIn({ rateCard }),
});

/** A draft goes on with its own criteria, and may take up published ones that it had left out. */
export const baseOfDraft = (
  { system, category, rateCard, criteria }: Pick<Content, 'system' | 'category' | 'rateCard' | 'criteria'>,
  published: Pick<CategoryShown, 'id' | 'rateCard' | 'criteria'>,
): ContentBase => {
  const left = baseOfCategory(system, published).criteria.filter(
    ({ publishedKey }) => !criteria.some((one) => one.publishedKey === publishedKey),
  );
  const own = criteria.map(({ key, publishedKey, kind, title, scale }) => ({ key, publishedKey, kind, title, scale }));
  const bids = [...new Set([...bidIn({ rateCard }), ...bidIn(published)])];
  return { system, category, rateCard, criteria: [...own, ...left], bids };
};
