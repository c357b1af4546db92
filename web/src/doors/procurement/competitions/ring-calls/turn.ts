import type { RingCallShown } from '../reads.ts';

/** What a call of another area waits for from the reader, or how it stands. */
export type RingTurn = 'propose' | 'confirm' | 'wait_other' | 'waits' | 'given' | 'declined' | 'over';

type Asked = Pick<RingCallShown, 'state' | 'buyer' | 'proposedBy' | 'givenBy'> & {
  readonly parts: readonly Pick<RingCallShown['parts'][number], 'authority' | 'consent'>[];
};
type Reader = { readonly person: string; readonly maySpeak: boolean };

const BEFORE: readonly string[] = ['in_review', 'ready'];

/** Whose word is next: one person proposes, another one confirms; nobody is asked again about what was declined. */
export const ringTurnOf = (call: Asked, { person, maySpeak }: Reader): RingTurn => {
  const consent = call.parts.find(({ authority }) => authority === call.buyer)?.consent;
  if (!BEFORE.includes(call.state)) return 'over';
  if (consent === 'given' || consent === 'declined') return consent;
  if (consent === 'proposed' && call.proposedBy === person) return 'wait_other';
  if (!maySpeak) return 'waits';
  return consent === 'proposed' ? 'confirm' : 'propose';
};

type Led = { readonly state: RingCallShown['state']; readonly parts?: readonly { readonly consent?: string }[] };

/** Whether a call that the reader's area leads waits for what follows from another area's refusal. */
export const isDeclined = ({ state, parts = [] }: Led): boolean =>
  BEFORE.includes(state) && parts.some(({ consent }) => consent === 'declined');
