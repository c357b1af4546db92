import {
  type Act,
  type Actor,
  type Clock,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { type Client, isPastRetention } from '../domain/client.ts';
import {
  type Conversation,
  decideConversation,
  isTalkOpen,
  type Message,
  otherSide,
  silence,
  type TalkSide,
  unreadOf,
} from '../domain/conversation.ts';
import { type Referral, revealsClient } from '../domain/referral.ts';
import type { ConversationRef, Conversations } from './conversation-ports.ts';
import { loadReferral, type Party } from './load-referral.ts';
import type { CaseworkRefusal, Clients, ReferralRef, Referrals } from './ports.ts';

export type MessagesDeps = {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly conversations: Conversations;
};

/** A referral whose messages a party may look at, and what is known of them. */
export type Talk = {
  readonly ref: ConversationRef;
  readonly referral: Referral;
  readonly client: Client;
  readonly before?: Versioned<Conversation>;
};

/** Only while the provider may know who the client is, and only as long as the client's details are kept. */
export const loadTalk = async (
  { referrals, conversations }: Pick<MessagesDeps, 'referrals' | 'conversations'>,
  of: ReferralRef,
  party: Party,
  at: Instant,
): Promise<Result<Talk, CaseworkRefusal>> => {
  const loaded = await loadReferral(referrals, of, party, at);
  if (!loaded.ok) return loaded;
  const { referral } = loaded.value;
  if (party.side === 'provider' && !revealsClient(referral)) return err({ code: 'casework.not_revealed' });
  const ref = { authority: of.authority, client: referral.client, referral: of.id };
  const { client, before } = await conversations.loadWith(ref);
  if (client === undefined || isPastRetention(client.state, at)) return err({ code: 'casework.retention_passed' });
  return ok({ ref, referral, client: client.state, ...(before !== undefined && { before }) });
};

/** Sends a message about a referral to the other side. The text is kept with the client's details alone. */
export const sendMessage =
  (deps: MessagesDeps) =>
  (of: ReferralRef, party: Party, text: string, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    deps.work.run<CaseworkRefusal>(act, async (at) => {
      const talk = await loadTalk(deps, of, party, at);
      if (!talk.ok) return talk;
      const { ref, referral, client, before } = talk.value;
      const { state, offer } = referral;
      if (offer === undefined || !isTalkOpen(state)) return err({ code: 'casework.no_messages_now', state });
      const { clientReference, serviceType } = referral;
      const { caseWorker: guide } = client;
      const known = before?.state ?? silence({ ...ref, clientReference, provider: offer.provider, guide });
      const command = { command: 'send', side: party.side, text, guide, serviceType } as const;
      const sent = decideConversation(known, command, { at, by: act.by });
      if (!sent.ok) return sent;
      const { conversations } = deps;
      const part = before === undefined ? conversations.create(sent.value) : conversations.save(before, sent.value);
      return ok({ done: { id: of.id, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });

/** A message as a reader sees it; `isRead`: the other side has read it. */
export type MessageRow = Message & { readonly isRead: boolean };

/** One page of messages, newest last; the next page holds earlier ones. */
export const rowsOfMessages = (
  { found, next }: Awaited<ReturnType<Conversations['messages']>>,
  unseen: Conversation['unseen'],
): Rows<MessageRow> => ({
  rows: found
    .map((one) => ({ ...one, isRead: unseen[otherSide(one.side)].every(({ n }) => n !== one.n) }))
    .toReversed(),
  ...(next !== undefined && { next }),
});

/** A referral with messages that a side has not read: how many, and since when. Nothing of what they say. */
export type UnreadRow = Pick<Conversation, 'authority' | 'referral' | 'clientReference'> & {
  readonly count: number;
  readonly since: Instant;
};

const unreadBy =
  (side: TalkSide) =>
  ({ state }: Versioned<Conversation>): UnreadRow | undefined => {
    const { authority, referral, clientReference } = state;
    const waiting = unreadOf(state, side);
    return waiting && { authority, referral, clientReference, ...waiting };
  };

const unreadRows = (found: Awaited<ReturnType<Conversations['unreadByGuide']>>, side: TalkSide): Rows<UnreadRow> => {
  const { rows, ...rest } = rowsOf(found, unreadBy(side));
  return { rows: rows.filter((row) => row !== undefined), ...rest };
};

type Listing = Pick<MessagesDeps, 'conversations' | 'clock'> & { readonly clients: Pick<Clients, 'states'> };

/**
 * Without those of clients whose details are past their time: their messages can be read by nobody, though a legal hold may
 * keep them. One more call, and none when nothing waits.
 */
const readable = async (
  { clients, clock }: Listing,
  { found, ...rest }: Awaited<ReturnType<Conversations['unreadByGuide']>>,
) => {
  const at = clock.now();
  const kept = new Set<string>();
  for (const [authority, waiting] of Map.groupBy(found, ({ state }) => state.authority)) {
    const states = await clients.states(
      authority,
      waiting.map(({ state }) => state.client),
    );
    for (const client of states) if (!isPastRetention(client, at)) kept.add(client.id);
  }
  return { ...rest, found: found.filter(({ state }) => kept.has(state.client)) };
};

/** Where somebody's clients have messages that nobody of those who guide them has read, the longest waiting first. */
export const listUnread =
  (deps: Listing) =>
  async (authority: Id<'authority'>, guide: Actor, page: PageAsk): Promise<Rows<UnreadRow>> =>
    unreadRows(await readable(deps, await deps.conversations.unreadByGuide(authority, guide, page)), 'authority');

/** Where an organisation has messages that none of its workers has read, from every authority. */
export const listOwnUnread =
  (deps: Listing) =>
  async (organisation: Id<'organisation'>, page: PageAsk): Promise<Rows<UnreadRow>> =>
    unreadRows(await readable(deps, await deps.conversations.unreadByProvider(organisation, page)), 'provider');
