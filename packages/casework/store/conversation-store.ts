import type { PageAsk } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { zDetailsItem } from '@kt/platform/db/event-schema.ts';
import { zId, zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ConversationRef, Conversations } from '../app/conversation-ports.ts';
import {
  CONVERSATION_STATES,
  type Conversation,
  type Message,
  PERSONAL_IN_TALK,
  TALK_SIDES,
  unreadOf,
} from '../domain/conversation.ts';
import { parseClient } from './client-store.ts';
import { detailsOf, detailsPrefix, removalOf } from './erasure.ts';
import {
  caseworkTable,
  clientKey,
  conversationKey,
  TALK_PREFIX,
  unreadByGuideList,
  unreadByProviderList,
} from './keys.ts';

const zUnseen = z.array(z.strictObject({ n: z.int(), at: zInstant }));

const zConversation: z.ZodType<Conversation> = z.strictObject({
  authority: zId('authority'),
  client: zId('client'),
  clientReference: z.string(),
  referral: zId('referral'),
  provider: zId('organisation'),
  guide: z.string(),
  state: z.enum(CONVERSATION_STATES),
  messages: z.int(),
  read: z.strictObject({ authority: z.int(), provider: z.int() }),
  unseen: z.strictObject({ authority: zUnseen, provider: zUnseen }),
  seen: z.array(z.strictObject({ by: z.string(), from: z.int(), to: z.int() })),
});

/** A referral has a chain of events of its own: this one is named apart from it. */
const subjectOf = ({ referral }: Pick<ConversationRef, 'referral'>): string => `${referral}:messages`;

const conversations = aggregate<Conversation, ConversationRef>({
  table: caseworkTable,
  type: 'conversation',
  schema: zConversation,
  ref: z.strictObject({ authority: zId('authority'), client: zId('client'), referral: zId('referral') }),
  refOf: ({ authority, client, referral }) => ({ authority, client, referral }),
  idOf: subjectOf,
  key: conversationKey,
  index: (one) => {
    const { authority, guide, provider, referral } = one;
    const [guides, providers] = [unreadOf(one, 'authority'), unreadOf(one, 'provider')];
    return {
      ...(guides && { gsi1: [unreadByGuideList(authority, guide), `${guides.since}#${referral}`] as const }),
      ...(providers && { gsi2: [unreadByProviderList(provider), `${providers.since}#${referral}`] as const }),
    };
  },
  details: PERSONAL_IN_TALK,
});

const zMessage: z.ZodType<Message> = z.strictObject({
  n: z.int(),
  side: z.enum(TALK_SIDES),
  at: zInstant,
  by: z.string(),
  text: z.string(),
});

const messageIn = (item: Item): readonly Message[] =>
  Object.values(zDetailsItem.parse(item).details).map(({ message }) => zMessage.parse(message));

/** More messages than anybody writes about one referral; what is left beyond goes with the next delivery. */
const MOST_AT_ONCE = 90;
/** More referrals than a client has. */
const MOST_OF_CLIENT = 200;

const pageOf = ({ limit, after }: PageAsk) => ({ limit, ...(after !== undefined && { after }) });

export const conversationStore = (db: Db): Conversations => ({
  loadWith: async (ref) => {
    const { authority, client: id } = ref;
    const [client, before] = await db.getMany(caseworkTable, [clientKey({ authority, id }), conversationKey(ref)]);
    return {
      ...(client !== undefined && { client: parseClient(client) }),
      ...(before !== undefined && { before: conversations.parse(before) }),
    };
  },
  messages: async (ref, page) => {
    const range = { pk: conversationKey(ref).pk, prefix: detailsPrefix(subjectOf(ref)), backwards: true };
    const { items, next } = await db.query(caseworkTable, { ...range, ...pageOf(page) });
    return { found: items.flatMap(messageIn), ...(next !== undefined && { next }) };
  },
  create: ({ conversation, fact }) => conversations.create({ state: conversation, facts: [fact] }),
  save: (before, { conversation, fact }) => conversations.save(before, { state: conversation, facts: [fact] }),
  erasable: (ref) => detailsOf(db, conversationKey(ref).pk, subjectOf(ref), MOST_AT_ONCE),
  erase: (before, { conversation, fact }, gone) =>
    conversations.save(before, {
      state: conversation,
      facts: [fact],
      also: removalOf(conversationKey(before.state).pk, gone),
    }),
  ofClient: async (ref) => {
    const range = { pk: clientKey(ref).pk, prefix: TALK_PREFIX, limit: MOST_OF_CLIENT };
    return (await conversations.list(db, range)).found;
  },
  unreadByGuide: (authority, guide, page) =>
    conversations.list(db, { index: 'gsi1', pk: unreadByGuideList(authority, guide), ...pageOf(page) }),
  unreadByProvider: (provider, page) =>
    conversations.list(db, { index: 'gsi2', pk: unreadByProviderList(provider), ...pageOf(page) }),
});
