import { type Act, type Done, type Id, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { Competition } from '../domain/competition-state.ts';
import type { Envelope, EnvelopeBinding } from '../domain/envelope.ts';
import { openTender, type Received, voidityOf, voidTender } from '../domain/judge-envelope.ts';
import { lotBinding } from '../domain/lots.ts';
import { needsConfirmation } from '../domain/sealed-tender.ts';
import type { AdmittedGroup } from '../domain/tender-consortium.ts';
import type { TenderContent } from '../domain/tender-content.ts';
import { type AttachmentDeps, openAttachments } from './open-attachments.ts';
import type { Digest, Purchasing } from './ports.ts';
import { envelopeText } from './receipt.ts';
import type { Ciphertexts, OpenedTenders, StoredTender } from './tender-ports.ts';

/** Opens envelopes of one competition; `undefined` when one does not open as what it is bound to. */
export type Unsealer = (envelope: Envelope, binding: EnvelopeBinding) => Promise<unknown>;

export type EnvelopeDeps = AttachmentDeps & {
  readonly work: UnitOfWork;
  readonly opened: OpenedTenders;
  readonly ciphertexts: Ciphertexts;
  readonly purchasing: Purchasing;
  readonly digest: Digest;
  /** A tender out of what was inside; `undefined` when it is none. */
  readonly parseTender: (opened: unknown) => TenderContent | undefined;
};

/** What the opening worker holds while it opens one competition. */
export type OpeningRoom = {
  readonly competition: Competition;
  readonly providerOf: ReadonlyMap<string, Id<'organisation'>>;
  /** Everyone whose admission is active at the opening. */
  readonly admitted: ReadonlySet<Id<'organisation'>>;
  /** The consortia that admissions rest on, by their leads. */
  readonly groupOf: ReadonlyMap<Id<'organisation'>, AdmittedGroup>;
  readonly unseal: Unsealer;
};

type ReceivedTender = StoredTender & Required<Pick<StoredTender, 'received'>>;

const envelopeOf = async (deps: EnvelopeDeps, { sealed }: StoredTender): Promise<Envelope | undefined> => {
  const stored = sealed?.envelope;
  if (stored === undefined) return undefined;
  const { format, enc, object } = stored;
  const ciphertext = stored.ciphertext ?? (object === undefined ? undefined : await deps.ciphertexts.get(object));
  return ciphertext === undefined ? undefined : { format, enc, ciphertext };
};

const receivedAs = (
  deps: EnvelopeDeps,
  { competition, providerOf }: OpeningRoom,
  stored: ReceivedTender,
  envelope: Envelope | undefined,
): Received => {
  const { tender, pseudonym, received, sealed, isChained } = stored;
  const isSame = envelope !== undefined && deps.digest(envelopeText(envelope)) === received.hash;
  return {
    tender,
    hash: received.hash,
    receivedAt: received.at,
    provider: providerOf.get(pseudonym),
    isUnaltered: isChained && isSame,
    unconfirmed: sealed !== undefined && needsConfirmation(sealed, competition),
  };
};

/** Bidder and version as the log tells them: whatever else the item says, nothing sealed for another opens. */
const bindingOf = ({ competition }: OpeningRoom, { pseudonym, received }: ReceivedTender): EnvelopeBinding => ({
  competition: competition.id,
  ...lotBinding(competition.content),
  pseudonym,
  version: received.version,
});

const judge = async (
  deps: EnvelopeDeps,
  room: OpeningRoom,
  stored: ReceivedTender,
  received: Received,
  envelope: Envelope | undefined,
) => {
  const voidity = voidityOf(room.competition, received);
  const { provider } = received;
  if (voidity !== undefined || provider === undefined || envelope === undefined)
    return { voidity: voidity ?? 'altered', provider: undefined, found: undefined } as const;
  const parsed = deps.parseTender(await room.unseal(envelope, bindingOf(room, stored)));
  const admittedAs = room.groupOf.get(provider);
  const admission = {
    admissionWasActive: room.admitted.has(provider),
    ...(admittedAs !== undefined && { admittedAs }),
  };
  if (parsed === undefined)
    return { voidity: undefined, provider, found: { content: undefined, ...admission } } as const;
  const { attachments: sealed = [], ...content } = parsed;
  const of = { competition: room.competition.id, pseudonym: stored.pseudonym, tender: stored.tender };
  const attachments = await openAttachments(deps, of, sealed);
  return { voidity: undefined, provider, found: { content, ...admission, attachments } } as const;
};

/**
 * Opens one received envelope and records it as valid, invalid or void. Done again, it changes nothing
 * (`competition.opened_already`).
 */
export const openStoredTender = async (
  deps: EnvelopeDeps,
  room: OpeningRoom,
  stored: ReceivedTender,
  act: Act,
): Promise<Result<Done, WorkError | { readonly code: 'competition.opened_already' }>> => {
  const envelope = await envelopeOf(deps, stored);
  const received = receivedAs(deps, room, stored, envelope);
  const judged = await judge(deps, room, stored, received, envelope);
  return deps.work.run<{ readonly code: 'competition.opened_already' }>(act, (at) => {
    const { state, fact } =
      judged.provider === undefined
        ? voidTender(room.competition, received, judged.voidity, at, act.by)
        : openTender(room.competition, received, judged.provider, judged.found, at, act.by);
    return Promise.resolve(ok({ done: { id: state.id, version: 1 }, parts: [deps.opened.create(state, [fact])] }));
  });
};
