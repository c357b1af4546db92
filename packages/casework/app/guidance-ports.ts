import type { Id, TxPart, Versioned } from '@kt/kernel';
import type { Guidance, GuidanceFact } from '../domain/guidance.ts';

export type GuidanceRef = { readonly authority: Id<'authority'> };

/** An authority's rules of guidance; none were set where there is no item. */
export type Guidances = {
  readonly load: (authority: Id<'authority'>) => Promise<Versioned<Guidance> | undefined>;
  readonly save: (before: Versioned<Guidance> | undefined, guidance: Guidance, fact: GuidanceFact) => TxPart;
};
