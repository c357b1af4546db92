import type { Instant } from '@kt/kernel';
import type { ReceptionTrack } from './reception-track.ts';
import { meetBy } from './referral-clock.ts';

/** `silent`: the provider let the offer lapse; `unmet`: it took the client, and no first meeting has been held. */
export const LATE_KINDS = ['silent', 'unmet'] as const;
export type LateKind = (typeof LATE_KINDS)[number];
/** From when on a referral is late; a moment to come is none yet. */
export type Late = { readonly kind: LateKind; readonly since: Instant };

const OVER = ['declined', 'returned', 'cancelled', 'voided', 'met', 'started'] as const;

/** Why and from when a supervisor should look at how a referral was received; nothing where it came to something. */
export const lateOf = (track: ReceptionTrack): Late | undefined => {
  const { offered, accepted, expired } = track;
  if (offered === undefined || OVER.some((mark) => track[mark] !== undefined)) return undefined;
  if (accepted !== undefined) return { kind: 'unmet', since: meetBy(offered.at) };
  return expired && { kind: 'silent', since: expired.at };
};
