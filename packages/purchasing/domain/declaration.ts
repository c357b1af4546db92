import type { Id } from '@kt/kernel';

/** A self-declaration of the applicant, a consortium member or an entity relied on. */
export type Declaration = {
  readonly organisation: Id<'organisation'>;
  readonly role: 'applicant' | 'member' | 'relied_on';
  readonly noExclusionGrounds: boolean;
  /** Keys of the category's requirements that it meets. */
  readonly meets: readonly string[];
  /** Keys that it answered no to; what is in neither list is not answered yet. */
  readonly lacks?: readonly string[];
  /** What it says of a requirement in its own words, by key. */
  readonly notes?: Readonly<Record<string, string>>;
};
