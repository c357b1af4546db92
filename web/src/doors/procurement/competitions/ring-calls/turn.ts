import type { RingCallShown } from '../reads.ts';

/** What a call of another area waits for from the reader, or how it stands. */
export type RingTurn = 'propose' | 'confirm' | 'wait_other' | 'waits' | 'given' | 'over';

type Asked = Pick<RingCallShown, 'state' | 'buyer' | 'proposedBy' | 'givenBy'> & {
  readonly parts: readonly Pick<RingCallShown['parts'][number], 'authority' | 'consent'>[];
};
type Reader = { readonly person: string; readonly maySpeak: boolean };

const BEFORE: readonly string[] = ['in_review', 'ready'];

/** Whose word is next: one person proposes, another one confirms. */
export const ringTurnOf = (call: Asked, { person, maySpeak }: Reader): RingTurn => {
  const consent = call.parts.find(({ authority }) => authority === call.buyer)?.consent;
  if (!BEFORE.includes(call.state)) return 'over';
  if (consent === 'given') return 'given';
  if (consent === 'proposed' && call.proposedBy === person) return 'wait_other';
  if (!maySpeak) return 'waits';
  return consent === 'proposed' ? 'confirm' : 'propose';
};
