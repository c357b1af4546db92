import { type Id, parseId } from '@kt/kernel';
import { isFields } from '../../../../shared/api/plain-reading.ts';
import type { Refusal } from '../../../../shared/api/refusal.ts';

/** What the server says can be chosen instead. */
export type NextOption = {
  readonly agreement: Id<'agreement'>;
  readonly provider: string;
  readonly freePlaces: number;
  readonly places: number;
  readonly maximumCents?: number;
};

const optionIn = (one: unknown): readonly NextOption[] => {
  if (!isFields(one)) return [];
  const { agreement, provider, freePlaces, places, maximumCents } = one;
  const id = typeof agreement === 'string' ? parseId('agreement', agreement) : undefined;
  if (id === undefined || typeof provider !== 'string') return [];
  if (typeof freePlaces !== 'number' || typeof places !== 'number') return [];
  const price = typeof maximumCents === 'number' ? { maximumCents } : {};
  return [{ agreement: id, provider, freePlaces, places, ...price }];
};

/** What lay before the client otherwise than on the page; `provider` is unknown where the option has gone altogether. */
export type ToldChange = { readonly agreement: string; readonly provider: string | undefined } & (
  | { readonly change: 'added' | 'gone' | 'rank' | 'promise' }
  | { readonly change: 'price'; readonly fromCents: number; readonly toCents: number }
);

const PLAIN = ['added', 'gone', 'rank', 'promise'] as const;

const changeIn = (one: unknown): readonly ToldChange[] => {
  if (!isFields(one)) return [];
  const { agreement, provider, change, fromCents, toCents } = one;
  if (typeof agreement !== 'string') return [];
  const of = { agreement, provider: typeof provider === 'string' ? provider : undefined };
  const plain = PLAIN.find((known) => known === change);
  if (plain !== undefined) return [{ ...of, change: plain }];
  return change === 'price' && typeof fromCents === 'number' && typeof toCents === 'number'
    ? [{ ...of, change, fromCents, toCents }]
    : [];
};

/** What a refusal says has changed since the page was shown. */
export const changesIn = ({ facts }: Pick<Refusal, 'facts'>): readonly ToldChange[] => {
  const { changes } = facts;
  return Array.isArray(changes) ? changes.flatMap(changeIn) : [];
};

/** The mark of what a refusal has told, to be sent with what is chosen after it. */
export const markIn = (refusal: Pick<Refusal, 'facts'> | undefined): string | undefined => {
  const mark = refusal?.facts['mark'];
  return typeof mark === 'string' ? mark : undefined;
};

/** Whether a refusal tells what is next; it may be that nothing is. */
export const namesNext = ({ facts }: Pick<Refusal, 'facts'>): boolean => Array.isArray(facts['next']);

/** The next options that a refused offer names; none where it was refused for something else. */
export const nextIn = (refusal: Pick<Refusal, 'facts'> | undefined): readonly NextOption[] => {
  const next = refusal?.facts['next'];
  return Array.isArray(next) ? next.flatMap(optionIn) : [];
};
