import {
  type Actor,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { ReferralState } from './referral.ts';

/** Messages about one referral between who guides the client and who serves them. Closed, it is read and not written. */
export const conversationLifecycle = {
  open: { send: 'open', read: 'open', hand_over: 'open', close: 'closed', erase: 'erased' },
  closed: { read: 'closed', hand_over: 'closed', erase: 'erased' },
  erased: {},
} as const satisfies Lifecycle;
export const CONVERSATION_STATES = [
  'open',
  'closed',
  'erased',
] as const satisfies readonly (keyof typeof conversationLifecycle)[];
export type ConversationState = (typeof CONVERSATION_STATES)[number];

export const TALK_SIDES = ['authority', 'provider'] as const;
export type TalkSide = (typeof TALK_SIDES)[number];
export const otherSide = (side: TalkSide): TalkSide => (side === 'authority' ? 'provider' : 'authority');

/** Most characters of one message. */
export const MESSAGE_LENGTH = 2_000;

/** One message. Personal as a whole: it lies in the details of the event that sent it and nowhere else. */
export type Message = {
  /** Counts from 1 within the referral. */
  readonly n: number;
  readonly side: TalkSide;
  readonly at: Instant;
  readonly by: Actor;
  readonly text: string;
};

/** Messages that somebody has read, by their numbers, both ends included. */
export type Seen = { readonly by: Actor; readonly from: number; readonly to: number };

/** A message that a side has not read: its number and when it was sent. */
export type Unseen = { readonly n: number; readonly at: Instant };

/** What is known of the messages without any of their texts. */
export type Conversation = {
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly clientReference: string;
  readonly referral: Id<'referral'>;
  readonly provider: Id<'organisation'>;
  /** Who guides the client: in whose list unread messages stand. */
  readonly guide: Actor;
  readonly state: ConversationState;
  readonly messages: number;
  /** The newest number that each side has read; earlier ones may lie unread. */
  readonly read: { readonly [S in TalkSide]: number };
  /** The other side's messages that each side has not read, the oldest first. */
  readonly unseen: { readonly [S in TalkSide]: readonly Unseen[] };
  readonly seen: readonly Seen[];
};

type Known = { readonly authority: Id<'authority'>; readonly referral: Id<'referral'> };
type Sides = { readonly side: TalkSide; readonly provider: Id<'organisation'> };

export type ConversationFact =
  /** `first`: nothing newer waited than what the other side last read. */
  | FactOf<
      'message.sent',
      Known &
        Sides & {
          readonly n: number;
          readonly first: boolean;
          readonly message: Message;
          /** Of the referral; what was sent before this was told has none. */
          readonly serviceType?: ServiceType;
        }
    >
  | FactOf<'message.read', Known & { readonly side: TalkSide; readonly from: number; readonly to: number }>
  | FactOf<'conversation.handed_over', Known & { readonly to: Actor }>
  | FactOf<'conversation.closed', Known>
  | FactOf<'conversation.details_erased', Known & { readonly erased: readonly Id<'event'>[] }>;

/** What is personal in each fact: kept apart from the event, which carries a salted hash of it. */
export const PERSONAL_IN_TALK = { 'message.sent': ['message'] } as const;

export type ConversationCommand =
  | {
      readonly command: 'send';
      readonly side: TalkSide;
      readonly text: string;
      readonly guide: Actor;
      readonly serviceType: ServiceType;
    }
  | {
      readonly command: 'read';
      readonly side: TalkSide;
      readonly from: number;
      readonly to: number;
      /** Whether the side has read it with this person: not when somebody else of the authority looks. */
      readonly counts: boolean;
    }
  | { readonly command: 'hand_over'; readonly to: Actor }
  | { readonly command: 'close' }
  | { readonly command: 'erase'; readonly events: readonly Id<'event'>[] };
export type ConversationCommandName = ConversationCommand['command'];

export type ConversationChange = { readonly conversation: Conversation; readonly fact: ConversationFact };

const TALKING: readonly ReferralState[] = ['accepted', 'started', 'paused', 'ended'];
/** Whether messages may be sent: from the provider's acceptance until nothing can be earned any more. */
export const isTalkOpen = (state: ReferralState): boolean => TALKING.includes(state);

/** Nothing has been said yet. */
export const silence = (
  known: Pick<Conversation, 'authority' | 'client' | 'clientReference' | 'referral' | 'provider' | 'guide'>,
): Conversation => ({
  ...known,
  state: 'open',
  messages: 0,
  read: { authority: 0, provider: 0 },
  unseen: { authority: [], provider: [] },
  seen: [],
});

/** What waits to be read by a side: how many, and since when. A provider reads nothing any more once it is closed. */
export const unreadOf = (
  { state, unseen }: Pick<Conversation, 'state' | 'unseen'>,
  side: TalkSide,
): { readonly count: number; readonly since: Instant } | undefined => {
  const [oldest] = state === 'closed' && side === 'provider' ? [] : unseen[side];
  return oldest && { count: unseen[side].length, since: oldest.at };
};

/** Whether somebody has read all of these messages before. */
export const hasSeen = ({ seen }: Pick<Conversation, 'seen'>, by: Actor, from: number, to: number): boolean =>
  seen.some((one) => one.by === by && one.from <= from && to <= one.to);

/** What somebody has read with these messages added: one entry for what hangs together. */
export const seeing = (seen: readonly Seen[], by: Actor, from: number, to: number): readonly Seen[] => {
  const touches = (one: Seen): boolean => one.by === by && one.from <= to + 1 && from <= one.to + 1;
  const own = seen.filter(touches);
  const grown = {
    by,
    from: Math.min(from, ...own.map((one) => one.from)),
    to: Math.max(to, ...own.map((one) => one.to)),
  };
  return [...seen.filter((one) => !touches(one)), grown];
};

type Given<N extends ConversationCommandName> = Extract<ConversationCommand, { readonly command: N }>;
const knownOf = ({ authority, referral }: Conversation): Known => ({ authority, referral });

const send = (
  before: Conversation,
  { side, text, guide, serviceType }: Given<'send'>,
  { at, by }: Stamp,
): ConversationChange => {
  const to = otherSide(side);
  const n = before.messages + 1;
  const waiting = before.unseen[to];
  const message: Message = { n, side, at, by, text };
  const { provider } = before;
  const first = waiting.every((one) => one.n < before.read[to]);
  return {
    conversation: {
      ...before,
      guide,
      messages: n,
      unseen: { ...before.unseen, [to]: [...waiting, { n, at }] },
      seen: seeing(before.seen, by, n, n),
    },
    fact: { type: 'message.sent', at, by, ...knownOf(before), side, provider, n, first, message, serviceType },
  };
};

/** Only what was shown is read: what lies on earlier pages waits on. */
const afterReading = (
  { unseen }: Conversation,
  { side, from, to }: Pick<Given<'read'>, 'side' | 'from' | 'to'>,
): Conversation['unseen'] => ({ ...unseen, [side]: unseen[side].filter(({ n }) => n < from || to < n) });

const read = (before: Conversation, { side, from, to, counts }: Given<'read'>, stamp: Stamp): ConversationChange => ({
  conversation: {
    ...before,
    seen: seeing(before.seen, stamp.by, from, to),
    ...(counts && {
      read: { ...before.read, [side]: Math.max(before.read[side], to) },
      unseen: afterReading(before, { side, from, to }),
    }),
  },
  fact: { type: 'message.read', ...stamp, ...knownOf(before), side, from, to },
});

const carriedOut = (before: Conversation, given: ConversationCommand, stamp: Stamp): ConversationChange => {
  const base = { ...stamp, ...knownOf(before) };
  switch (given.command) {
    case 'send':
      return send(before, given, stamp);
    case 'read':
      return read(before, given, stamp);
    case 'hand_over':
      return {
        conversation: { ...before, guide: given.to },
        fact: { ...base, type: 'conversation.handed_over', to: given.to },
      };
    case 'close':
      return { conversation: { ...before, state: 'closed' }, fact: { ...base, type: 'conversation.closed' } };
    case 'erase':
      return {
        conversation: { ...before, state: 'erased', unseen: { authority: [], provider: [] } },
        fact: { ...base, type: 'conversation.details_erased', erased: given.events },
      };
  }
};

/** What follows from a command, or that the conversation's state forbids it. */
export const decideConversation = (
  before: Conversation,
  command: ConversationCommand,
  stamp: Stamp,
): Result<ConversationChange, NotAllowed> => {
  const allowed = targets(conversationLifecycle, before.state, command.command);
  return allowed.ok ? ok(carriedOut(before, command, stamp)) : allowed;
};
