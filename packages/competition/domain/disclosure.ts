import type { FactOf, Id, Lifecycle, Stamp } from '@kt/kernel';

/** A disclosure is made once and stays as it was made. */
export const DISCLOSURE_LIFECYCLE = { given: {} } as const satisfies Lifecycle;

type Subject = {
  readonly id: Id<'disclosure'>;
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  /** To whom. */
  readonly provider: Id<'organisation'>;
  /** Version of the decision in force then. */
  readonly decision: number;
  /** SHA-256 of exactly what was given. */
  readonly document: string;
};

/** Who was given which version of the others' tenders, and when. */
export type Disclosure = Subject & { readonly state: keyof typeof DISCLOSURE_LIFECYCLE; readonly given: Stamp };
export type DisclosureFact = FactOf<
  'disclosure.given',
  Omit<Subject, 'id'> & { readonly disclosure: Id<'disclosure'> }
>;

/** The record of one disclosure. */
export const givenDisclosure = ({ disclosure: id, at, by, ...fact }: DisclosureFact): Disclosure => {
  const { authority, competition, provider, decision, document } = fact;
  return { id, authority, competition, provider, decision, document, state: 'given', given: { at, by } };
};
