import {
  type Actor,
  err,
  type FactOf,
  type Id,
  type Instant,
  type NotAllowed,
  ok,
  type Result,
  targets,
} from '@kt/kernel';
import type { Addendum, Competition } from './competition-state.ts';
import type { EnvelopeError } from './envelope.ts';
import { type SealedStateName, TENDER_LIFECYCLE } from './tender-lifecycle.ts';

/** An envelope as stored: small ciphertexts inside, larger ones in the object store under their hash. */
export type StoredEnvelope = {
  readonly format: number;
  readonly enc: string;
  /** SHA-256 over enc and ciphertext, hex: what receipt and log name. */
  readonly hash: string;
  readonly ciphertext?: string;
  readonly object?: string;
};

/** The proof of receipt: server time and hash, signed. One for every envelope ever received, in order. */
export type Receipt = {
  readonly version: number;
  readonly at: Instant;
  readonly hash: string;
  readonly signature: string;
};

/** A tender before the opening. The bidder is known by a keyed pseudonym only. */
export type SealedTender = {
  readonly id: Id<'tender'>;
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly pseudonym: string;
  readonly state: SealedStateName;
  /** The deadline it was drafted under: a condition of every write. */
  readonly deadline: Instant;
  readonly envelope?: StoredEnvelope;
  readonly receivedAt?: Instant;
  readonly receipts: readonly Receipt[];
  /** Name of the bidder's own copy of what was sealed: ciphertext under the organisation's data key. */
  readonly ownCopy?: string;
  /** The bidder's word that the envelope stands after an addendum; names the envelope's hash. */
  readonly confirmed?: { readonly at: Instant; readonly addendum: number; readonly hash: string };
};

type Subject = { readonly competition: Id<'competition'> };
export type EnvelopeFact =
  | FactOf<'envelope.started', Subject & { readonly tender: Id<'tender'> }>
  | FactOf<'envelope.stored', Subject & { readonly hash: string }>
  | FactOf<'envelope.withdrawn', Subject & { readonly hash: string }>
  | FactOf<'envelope.confirmed', Subject & { readonly hash: string; readonly addendum: number }>;

/** What a command needs to know of the competition and of the bidder's admission. */
export type Circumstances = {
  readonly competition: Pick<Competition, 'state' | 'deadline' | 'addenda'>;
  readonly admissionIsActive: boolean;
};

export type SealedCommand =
  | {
      readonly do: 'submit' | 'replace';
      readonly envelope: StoredEnvelope;
      readonly signature: string;
      readonly ownCopy?: string;
    }
  | { readonly do: 'withdraw' }
  | { readonly do: 'confirm' };

export type SealedTenderError =
  | NotAllowed
  | EnvelopeError
  | { readonly code: 'competition.deadline_passed'; readonly deadline: Instant }
  | { readonly code: 'competition.not_open' }
  | { readonly code: 'competition.admission_inactive' }
  | { readonly code: 'competition.nothing_to_confirm' };

/** Every command of a sealed tender must come before the deadline, while the competition is open. */
const door = ({ competition }: Circumstances, at: Instant): Result<true, SealedTenderError> => {
  if (at >= competition.deadline) return err({ code: 'competition.deadline_passed', deadline: competition.deadline });
  return competition.state === 'open' ? ok(true) : err({ code: 'competition.not_open' });
};

const hashOf = ({ envelope }: SealedTender): string => envelope?.hash ?? '';

const factOf = (
  tender: SealedTender,
  command: SealedCommand,
  around: Circumstances,
  at: Instant,
  by: Actor,
): EnvelopeFact => {
  const subject = { competition: tender.competition, at, by };
  const hash = hashOf(tender);
  if (command.do === 'withdraw') return { type: 'envelope.withdrawn', ...subject, hash };
  if (command.do === 'confirm')
    return { type: 'envelope.confirmed', ...subject, hash, addendum: around.competition.addenda.length };
  return { type: 'envelope.stored', ...subject, hash: command.envelope.hash };
};

const refusal = (
  tender: SealedTender,
  command: SealedCommand,
  around: Circumstances,
): SealedTenderError | undefined => {
  const isSending = command.do === 'submit' || command.do === 'replace';
  if (isSending && !around.admissionIsActive) return { code: 'competition.admission_inactive' };
  return command.do === 'confirm' && !needsConfirmation(tender, around.competition)
    ? { code: 'competition.nothing_to_confirm' }
    : undefined;
};

/** What a bidder's command leads to. Late by a millisecond is late: `competition.deadline_passed`. */
export const decideSealed = (
  tender: SealedTender,
  command: SealedCommand,
  around: Circumstances,
  at: Instant,
  by: Actor,
): Result<readonly [EnvelopeFact], SealedTenderError> => {
  const open = door(around, at);
  if (!open.ok) return open;
  const allowed = targets(TENDER_LIFECYCLE, tender.state, command.do);
  if (!allowed.ok) return allowed;
  const refused = refusal(tender, command, around);
  return refused === undefined ? ok([factOf(tender, command, around, at, by)]) : err(refused);
};

/** A first draft: the only way a tender comes into being. */
export const startTender = (
  ids: Pick<SealedTender, 'id' | 'authority' | 'competition' | 'pseudonym'>,
  around: Circumstances,
  at: Instant,
): Result<{ readonly state: SealedTender; readonly facts: readonly [EnvelopeFact] }, SealedTenderError> => {
  const open = door(around, at);
  if (!open.ok) return open;
  const { competition, id, pseudonym } = ids;
  return ok({
    state: { ...ids, state: 'draft', deadline: around.competition.deadline, receipts: [] },
    facts: [{ type: 'envelope.started', competition, tender: id, at, by: pseudonym }],
  });
};

const identity = (
  { id, authority, competition, pseudonym, receipts }: SealedTender,
  { competition: now }: Circumstances,
) => ({
  id,
  authority,
  competition,
  pseudonym,
  receipts,
  deadline: now.deadline,
});

/** The tender after its command was accepted at a moment. `version` is the one it is stored under. */
export const applySealed = (
  tender: SealedTender,
  command: SealedCommand,
  around: Circumstances,
  at: Instant,
  version: number,
): SealedTender => {
  if (command.do === 'withdraw') return { ...identity(tender, around), state: 'withdrawn' };
  if (command.do === 'confirm') {
    return { ...tender, confirmed: { at, hash: hashOf(tender), addendum: around.competition.addenda.length } };
  }
  const { envelope, signature, ownCopy } = command;
  const receipt: Receipt = { version, at, hash: envelope.hash, signature };
  return {
    ...identity(tender, around),
    state: 'submitted',
    envelope,
    receivedAt: at,
    receipts: [...tender.receipts, receipt],
    ...(ownCopy !== undefined && { ownCopy }),
  };
};

const asksConfirmation = ({ isMaterial, answers }: Addendum): boolean => isMaterial !== false && answers === undefined;

/** Whether an addendum that changes what is asked for has come after the envelope (or its last confirmation). */
export const needsConfirmation = (tender: SealedTender, { addenda }: Pick<Competition, 'addenda'>): boolean => {
  if (tender.state !== 'submitted' || tender.receivedAt === undefined) return false;
  const last = addenda.findLast(asksConfirmation);
  return last !== undefined && last.at >= tender.receivedAt && (tender.confirmed?.addendum ?? 0) < last.number;
};
