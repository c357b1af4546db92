import type { Actor, Id, PageAsk, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { Client } from '../domain/client.ts';
import type { Conversation, ConversationChange, Message } from '../domain/conversation.ts';
import type { ClientRef, Erasable } from './ports.ts';

export type ConversationRef = {
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly referral: Id<'referral'>;
};

/** Messages about referrals. Their texts lie with the client and go with the client's details. */
export type Conversations = {
  /** The client and what was said so far, in one call. */
  readonly loadWith: (
    ref: ConversationRef,
  ) => Promise<{ readonly client?: Versioned<Client>; readonly before?: Versioned<Conversation> }>;
  /** Messages, the newest first. */
  readonly messages: (ref: ConversationRef, page: PageAsk) => Promise<PageOf<Message>>;
  readonly create: (change: ConversationChange) => TxPart;
  readonly save: (before: Versioned<Conversation>, change: ConversationChange) => TxPart;
  /** What is left of the texts of one conversation. */
  readonly erasable: (ref: ConversationRef) => Promise<readonly Erasable[]>;
  readonly erase: (before: Versioned<Conversation>, change: ConversationChange, gone: readonly Erasable[]) => TxPart;
  readonly ofClient: (client: ClientRef) => Promise<readonly Versioned<Conversation>[]>;
  /** Where something is unread by whoever guides the client, the longest waiting first. */
  readonly unreadByGuide: (
    authority: Id<'authority'>,
    guide: Actor,
    page: PageAsk,
  ) => Promise<PageOf<Versioned<Conversation>>>;
  readonly unreadByProvider: (provider: Id<'organisation'>, page: PageAsk) => Promise<PageOf<Versioned<Conversation>>>;
};
