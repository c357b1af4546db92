import type { Id, Stamp } from '@kt/kernel';
import type { CompetitionContent } from './competition-content.ts';

/** What a buyer consents to: who buys what with which shares, until when, and how it can be prolonged. */
export type RingTerms = Pick<
  CompetitionContent,
  'category' | 'serviceType' | 'places' | 'ceilingCents' | 'winners' | 'start' | 'end' | 'options'
> & { readonly buyers: NonNullable<CompetitionContent['buyers']> };

/**
 * A buyer's word on a call that another leads: one of its people proposes it, another gives it; or one of them declines, with
 * a reason. Never taken away.
 */
export type RingConsent = {
  readonly buyer: Id<'authority'>;
  readonly terms: RingTerms;
  readonly proposed?: Stamp;
  readonly given?: Stamp;
  readonly declined?: Stamp & { readonly reason: string };
};
