import {
  type Act,
  type Actor,
  type Attempt,
  type IdSource,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  type Stamp,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import type { Client } from '../domain/client.ts';
import { type ClientRead, readFact } from '../domain/client-read.ts';
import { type Conversation, decideConversation, hasSeen, type TalkSide } from '../domain/conversation.ts';
import { isStandingIn } from '../domain/deputy.ts';
import type { Party } from './load-referral.ts';
import { loadTalk, type MessageRow, type MessagesDeps, rowsOfMessages, type Talk } from './messages.ts';
import type { CaseworkRefusal, Deputies, Reads, ReferralRef } from './ports.ts';

export type ReadMessagesDeps = MessagesDeps & {
  readonly ids: IdSource;
  readonly deputies: Pick<Deputies, 'standingIn'>;
  readonly reads: Pick<Reads, 'create'>;
};

const PURPOSES = { authority: 'guidance', provider: 'service' } as const;
/** Messages of a page. */
const PAGE = 20;

/** Whether the side has read what this person reads: any worker of a provider, but of the authority only who guides. */
const counts = async (
  { deputies }: Pick<ReadMessagesDeps, 'deputies'>,
  { authority, caseWorker }: Client,
  side: TalkSide,
  { at, by }: Stamp,
): Promise<boolean> => {
  if (side === 'provider' || caseWorker === by) return true;
  const named = await deputies.standingIn(authority, by);
  return named.some((one) => one.worker === caseWorker && isStandingIn(one, at));
};

/** Messages by their numbers, both ends included. */
type Pages = { readonly from: number; readonly to: number };

/** Whether reading these messages changes anything: somebody's first look at them, or one not read by the side. */
const hasNews = ({ seen, unseen }: Conversation, side: TalkSide, by: Actor, { from, to }: Pages): boolean =>
  !hasSeen({ seen }, by, from, to) || unseen[side].some(({ n }) => from <= n && n <= to);

type Written = Result<Attempt, CaseworkRefusal>;

/** What a reading writes: the side has read, and the person did. What the same person read before is on record already. */
const reading = async (
  deps: Pick<ReadMessagesDeps, 'conversations' | 'deputies' | 'ids' | 'reads'>,
  { client, referral }: Talk,
  before: Versioned<Conversation>,
  { side, from, to, at, by }: Pages & Stamp & { readonly side: TalkSide },
): Promise<Written> => {
  const nothing = ok({ done: { id: referral.id, version: before.version }, parts: [] });
  const isKnown = hasSeen(before.state, by, from, to);
  const isOwn = await counts(deps, client, side, { at, by });
  if (isKnown && !isOwn) return nothing;
  const decided = decideConversation(before.state, { command: 'read', side, from, to, counts: isOwn }, { at, by });
  if (!decided.ok) return decided;
  const { authority, clientReference } = referral;
  const about = { authority, client: client.id, clientReference, referral: referral.id } as const;
  const reader = side === 'provider' && before.state.provider;
  const read: ClientRead = {
    ...about,
    ...(reader && { organisation: reader }),
    id: deps.ids.next('event'),
    part: 'message',
    purpose: PURPOSES[side],
    at,
    by,
  };
  const logged = isKnown ? [] : [deps.reads.create(read, readFact(read))];
  const done = { id: referral.id, version: before.version + 1 };
  return ok({ done, parts: [deps.conversations.save(before, decided.value), ...logged] });
};

/** Records who reads which messages, before they are shown. What was loaded already serves the first attempt. */
const record = (
  deps: ReadMessagesDeps,
  first: Talk,
  { of, party, from, to }: Pages & { readonly of: ReferralRef; readonly party: Party },
  { by, operation, actingFor }: Act,
): Promise<Result<unknown, CaseworkRefusal | WorkError>> => {
  let known: Talk | undefined = first;
  const act: Act = { by, operation, ...(actingFor !== undefined && { actingFor }) };
  return deps.work.run<CaseworkRefusal>(act, async (at) => {
    const talk = known === undefined ? await loadTalk(deps, of, party, at) : ok(known);
    known = undefined;
    if (!talk.ok) return talk;
    const { before } = talk.value;
    const { side } = party;
    if (before === undefined || !hasNews(before.state, side, by, { from, to }))
      return ok({ done: { id: of.id, version: 0 }, parts: [] });
    return reading(deps, talk.value, before, { side, from, to, at, by });
  });
};

/** A page of messages, and how many on earlier pages the reader's side has not read. */
export type MessagePage = Rows<MessageRow> & { readonly more: { readonly earlierUnread: number } };

/**
 * One page of the messages about a referral, newest last. Each person's reading goes on record before anything is shown,
 * once for the messages of a page.
 */
export const readMessages =
  (deps: ReadMessagesDeps) =>
  async (
    of: ReferralRef,
    party: Party,
    { after }: PageAsk,
    act: Act,
  ): Promise<Result<MessagePage, CaseworkRefusal | WorkError>> => {
    const at = deps.clock.now();
    const talk = await loadTalk(deps, of, party, at);
    if (!talk.ok) return talk;
    const { ref, before } = talk.value;
    if (before === undefined) return ok({ rows: [], more: { earlierUnread: 0 } });
    const page = await deps.conversations.messages(ref, { limit: PAGE, ...(after !== undefined && { after }) });
    const [newest, oldest] = [page.found.at(0), page.found.at(-1)];
    if (newest === undefined || oldest === undefined) return ok({ rows: [], more: { earlierUnread: 0 } });
    const pages = { of, party, from: oldest.n, to: newest.n };
    if (hasNews(before.state, party.side, act.by, pages)) {
      const done = await record(deps, talk.value, pages, act);
      if (!done.ok) return done;
    }
    const { unseen } = before.state;
    const earlierUnread = unseen[party.side].filter(({ n }) => n < oldest.n).length;
    return ok({ ...rowsOfMessages(page, unseen), more: { earlierUnread } });
  };
