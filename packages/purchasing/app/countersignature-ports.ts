import type { Id, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { Countersignature, CountersignatureFact } from '../domain/countersignature.ts';

export type CountersignatureRef = {
  readonly organisation: Id<'organisation'>;
  readonly id: Id<'countersignature'>;
};

/** Acts that one has signed and another has not. */
export type Countersignatures = {
  readonly load: (ref: CountersignatureRef) => Promise<Versioned<Countersignature> | undefined>;
  /** Refuses with `purchasing.countersignature_waits` while the same act waits already. */
  readonly create: (state: Countersignature, fact: CountersignatureFact) => TxPart;
  readonly save: (before: Versioned<Countersignature>, state: Countersignature, fact: CountersignatureFact) => TxPart;
  /** Those of an organisation that wait, the oldest first. */
  readonly waiting: (organisation: Id<'organisation'>, after?: PageKey) => Promise<PageOf<Versioned<Countersignature>>>;
};

/** Answered by access: whether the signatures of several persons bind an organisation now. */
export type BindTogether = (organisation: Id<'organisation'>, persons: readonly string[]) => Promise<boolean>;
