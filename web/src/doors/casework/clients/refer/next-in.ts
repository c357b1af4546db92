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

/** Whether a refusal tells what is next; it may be that nothing is. */
export const namesNext = ({ facts }: Pick<Refusal, 'facts'>): boolean => Array.isArray(facts['next']);

/** The next options that a refused offer names; none where it was refused for something else. */
export const nextIn = (refusal: Pick<Refusal, 'facts'> | undefined): readonly NextOption[] => {
  const next = refusal?.facts['next'];
  return Array.isArray(next) ? next.flatMap(optionIn) : [];
};
