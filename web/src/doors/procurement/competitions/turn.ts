import { witnessesMissing } from '@kt/competition/domain/draw.ts';
import type { Instant } from '@kt/kernel';
import type { CompetitionShown } from './reads.ts';
import { isDeclined } from './ring-calls/turn.ts';

type Looked = Pick<
  CompetitionShown,
  | 'state'
  | 'deadline'
  | 'publicKey'
  | 'openingApprovedAt'
  | 'waitsForSecondOpener'
  | 'approvals'
  | 'scoring'
  | 'evaluation'
  | 'decision'
  | 'remedies'
  | 'signed'
> & { readonly parts?: readonly { readonly consent?: string }[] };

/** Whose move it is: a sentence of the catalogue, whom it names, and until when. */
export type Turn = {
  readonly key: TurnKey;
  readonly people: readonly string[];
  readonly due?: string;
  readonly done?: number;
  readonly of?: number;
};

export type TurnKey =
  | 'draft'
  | 'in_review'
  | 'key'
  | 'ready'
  | 'ring_declined'
  | 'ring_asked'
  | 'open'
  | 'openers'
  | 'second_opener'
  | 'opening'
  | 'scores'
  | 'consensus'
  | 'nothing_valid'
  | 'requirements'
  | 'lock'
  | 'clarifying'
  | 'draw'
  | 'decide'
  | 'standstill'
  | 'remedy'
  | 'signing'
  | 'none_left'
  | 'complete'
  | 'none_suitable'
  | 'cancelled'
  | 'ending_remedy'
  | 'no_tenders';

const nobody = (key: TurnKey): Turn => ({ key, people: [] });

const opening = ({ openingApprovedAt, waitsForSecondOpener, approvals }: Looked): Turn => {
  if (openingApprovedAt !== undefined) return nobody('opening');
  return waitsForSecondOpener
    ? { key: 'second_opener', people: approvals.slice(-1).map(({ by }) => by) }
    : nobody('openers');
};

const evaluating = ({ scoring }: Looked): Turn => {
  if (scoring === undefined || scoring.tenders === 0) return nobody('nothing_valid');
  const { waitsFor, agreed: done, tenders: of, unchecked = 0, answersUntil } = scoring;
  if (waitsFor.length > 0) return { key: 'scores', people: waitsFor };
  if (done < of) return { key: 'consensus', people: [], done, of };
  if (unchecked > 0) return { key: 'requirements', people: [], done: of - unchecked, of };
  return answersUntil === undefined ? nobody('lock') : { ...nobody('clarifying'), due: answersUntil };
};

const hasOpenRemedy = ({ remedies }: Looked): boolean => remedies.some(({ settledAt }) => settledAt === undefined);

const decided = (shown: Looked): Turn => {
  const { state, decision, signed } = shown;
  if (hasOpenRemedy(shown)) return nobody('remedy');
  const winners = decision?.winners.length ?? 0;
  if (winners === 0) return nobody('none_left');
  if (state === 'decided')
    return { ...nobody('standstill'), ...(decision !== undefined && { due: decision.standstillEnds }) };
  return { key: 'signing', people: [], done: signed.length, of: winners };
};

type Judge = (shown: Looked, now: Instant) => Turn;
const simply =
  (key: TurnKey): Judge =>
  () =>
    nobody(key);

const ended =
  (key: TurnKey): Judge =>
  (shown) =>
    nobody(hasOpenRemedy(shown) ? 'ending_remedy' : key);

/** A call of several areas is sent once each of them has consented: first what one of them has said no to. */
const together =
  (alone: (shown: Looked) => TurnKey): Judge =>
  (shown) => {
    if (isDeclined(shown)) return nobody('ring_declined');
    const isAsked = (shown.parts ?? []).some(({ consent = 'given' }) => consent !== 'given');
    const key = alone(shown);
    return nobody(isAsked && key === 'ready' ? 'ring_asked' : key);
  };

const TURNS: { readonly [S in Looked['state']]: Judge } = {
  draft: simply('draft'),
  in_review: together(() => 'in_review'),
  ready: together(({ publicKey }) => (publicKey === undefined ? 'key' : 'ready')),
  open: ({ deadline }, now) => (now < deadline ? { ...nobody('open'), due: deadline } : nobody('openers')),
  sealed: opening,
  evaluating,
  decided_draft: ({ evaluation }) => nobody(witnessesMissing(evaluation) > 0 ? 'draw' : 'decide'),
  decided,
  final: decided,
  complete: simply('complete'),
  none_suitable: ended('none_suitable'),
  cancelled: ended('cancelled'),
  no_tenders: simply('no_tenders'),
};

/** Whose move a competition waits for at a moment. */
export const turnOf = (shown: Looked, now: Instant): Turn => TURNS[shown.state](shown, now);
