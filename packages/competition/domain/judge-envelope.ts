import { type Actor, err, type Id, type Instant } from '@kt/kernel';
import { comparisonPrice, type RateCard } from '@kt/terms';
import type { OpenedAttachment } from './attachments.ts';
import type { Competition } from './competition-state.ts';
import type { OpenedTender, OpeningFact, Voidity } from './opened-tender.ts';
import { withClaims } from './secrecy-claims.ts';
import { type AdmittedGroup, groupDeviation, isLedBy, type JudgedGroup } from './tender-consortium.ts';
import { type Invalidity, pricedBy, type TenderContent } from './tender-content.ts';

/** What the opening knows of one envelope before reading it. */
export type Received = {
  readonly tender: Id<'tender'>;
  readonly hash: string;
  readonly receivedAt: Instant;
  /** The invited organisation whose pseudonym it carries, if any. */
  readonly provider: Id<'organisation'> | undefined;
  /** Whether stored bytes and event chain agree with the logged hash. */
  readonly isUnaltered: boolean;
  /** Older than the last addendum and not confirmed after it. */
  readonly unconfirmed: boolean;
};

/** Why an envelope must stay closed, if it must. The receipt time is judged against the deadline once more. */
export const voidityOf = (competition: Competition, envelope: Received): Voidity | undefined => {
  if (!envelope.isUnaltered) return 'altered';
  if (envelope.receivedAt >= competition.deadline) return 'late';
  return envelope.provider === undefined ? 'not_invited' : undefined;
};

/** What was found inside: `undefined` = it did not open, or is no tender. */
export type Found = {
  readonly content: TenderContent | undefined;
  readonly admissionWasActive: boolean;
  /** The consortium that the admission rests on. */
  readonly admittedAs?: AdmittedGroup;
  readonly attachments?: readonly OpenedAttachment[];
};

type Judged = { readonly ok: true; readonly value: RateCard } | { readonly ok: false; readonly error: Invalidity };

const judge = (competition: Competition, provider: Id<'organisation'>, found: Found): Judged => {
  if (!found.admissionWasActive) return err('membership_lapsed');
  const { content } = found;
  const isOwn =
    content?.competition === competition.id &&
    content.organisation === provider &&
    isLedBy(content.consortium, provider);
  return content !== undefined && isOwn ? pricedBy(competition.content, content) : err('unreadable');
};

type Opening = { readonly state: OpenedTender; readonly fact: OpeningFact };

const skeleton = (competition: Competition, envelope: Received, at: Instant) => ({
  id: envelope.tender,
  authority: competition.authority,
  competition: competition.id,
  receivedAt: envelope.receivedAt,
  openedAt: at,
  hash: envelope.hash,
  unconfirmed: envelope.unconfirmed,
  clarifications: [],
});

/** A void envelope: kept closed, with the reason on record. */
export const voidTender = (
  competition: Competition,
  envelope: Received,
  reason: Voidity,
  at: Instant,
  by: Actor,
): Opening => {
  const { authority, id } = competition;
  const { hash, tender, provider } = envelope;
  return {
    state: {
      ...skeleton(competition, envelope, at),
      ...(provider !== undefined && { provider }),
      state: 'void',
      reason,
    },
    fact: { type: 'tender.voided', authority, competition: id, tender, hash, reason, at, by },
  };
};

/** With whom the bidder was admitted, and how the tender differs from it. */
const groupOf = ({ content, admittedAs }: Found): JudgedGroup => {
  const deviation = content === undefined ? undefined : groupDeviation(admittedAs, content.consortium);
  return { ...(admittedAs !== undefined && { admittedAs }), ...(deviation !== undefined && { deviation }) };
};

/** An opened envelope: a valid tender, or an invalid one with the reason. */
export const openTender = (
  competition: Competition,
  envelope: Received,
  provider: Id<'organisation'>,
  found: Found,
  at: Instant,
  by: Actor,
): Opening => {
  const judged = judge(competition, provider, found);
  const subject = { authority: competition.authority, competition: competition.id, tender: envelope.tender, at, by };
  const group = groupOf(found);
  const opened = { ...skeleton(competition, envelope, at), provider, ...group };
  const told = group.deviation === undefined ? {} : { deviation: group.deviation };
  const { hash } = envelope;
  const { attachments = [] } = found;
  const files = attachments.length === 0 ? {} : { attachments };
  const kept =
    found.content === undefined
      ? {}
      : { content: withClaims(competition.content, found.content, attachments), ...files };
  if (judged.ok) {
    const comparisonCents = comparisonPrice(judged.value, competition.content.assumptions);
    const fact = { type: 'tender.opened', ...subject, provider, hash, validity: 'valid', ...told } as const;
    return { state: { ...opened, ...kept, state: 'valid', comparisonCents }, fact };
  }
  const reason = judged.error;
  const fact = { type: 'tender.opened', ...subject, provider, hash, validity: 'invalid', reason, ...told } as const;
  return { state: { ...opened, ...(reason !== 'unreadable' && kept), state: 'invalid', reason }, fact };
};
