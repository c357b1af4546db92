import { instant, targets } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import {
  AUTHORITY,
  CASE_WORKER,
  COLLEAGUE,
  clientId,
  OPENED_AT,
  PROVIDER,
  PROVIDER_WORKER,
  referralId,
} from '../testing/samples.ts';
import {
  CONVERSATION_STATES,
  type Conversation,
  type ConversationCommand,
  type ConversationCommandName,
  type ConversationState,
  conversationLifecycle,
  decideConversation,
  hasSeen,
  isTalkOpen,
  type Seen,
  seeing,
  silence,
  type TalkSide,
  unreadOf,
} from './conversation.ts';
import { REFERRAL_STATES } from './referral.ts';

const start = silence({
  authority: AUTHORITY,
  client: clientId(1),
  clientReference: 'VAA-2026-004711',
  referral: referralId(1),
  provider: PROVIDER,
  guide: CASE_WORKER,
});
const LATER = instant('2026-12-31T08:00:00.000Z');
const BY = { authority: CASE_WORKER, provider: PROVIDER_WORKER } as const;
const after = (before: Conversation, command: ConversationCommand, by: string = CASE_WORKER): Conversation =>
  must(decideConversation(before, command, { at: OPENED_AT, by })).conversation;
const says = (before: Conversation, side: TalkSide): Conversation =>
  after(before, { command: 'send', side, text: 'Hei', guide: CASE_WORKER, serviceType: 'work_coaching' }, BY[side]);
type Read = { readonly from?: number; readonly to?: number; readonly counts?: boolean };
const reads = (before: Conversation, side: TalkSide, read: Read = {}): Conversation =>
  after(before, { command: 'read', side, from: 1, to: before.messages, counts: true, ...read }, BY[side]);
const unread = (one: Conversation) => [unreadOf(one, 'authority')?.count ?? 0, unreadOf(one, 'provider')?.count ?? 0];
const isTold = (before: Conversation): boolean => {
  const command = { ...COMMANDS.send, side: 'provider' } as const;
  const { fact } = must(decideConversation(before, command, { at: OPENED_AT, by: PROVIDER_WORKER }));
  return fact.type === 'message.sent' && fact.first;
};

const COMMANDS = {
  send: { command: 'send', side: 'authority', text: 'Hei', guide: CASE_WORKER, serviceType: 'work_coaching' },
  read: { command: 'read', side: 'provider', from: 1, to: 1, counts: true },
  hand_over: { command: 'hand_over', to: COLLEAGUE },
  close: { command: 'close' },
  erase: { command: 'erase', events: [] },
} as const satisfies { readonly [N in ConversationCommandName]: ConversationCommand };
const PATHS: { readonly [S in ConversationState]: readonly ConversationCommandName[] } = {
  open: ['send'],
  closed: ['send', 'close'],
  erased: ['send', 'close', 'erase'],
};
const inState = (state: ConversationState): Conversation =>
  PATHS[state].reduce((one, name) => after(one, COMMANDS[name]), start);

describe('the lifecycle of what is said about a referral', () => {
  it.each(
    CONVERSATION_STATES.flatMap((state) =>
      Object.values(COMMANDS).map((command) => [state, command.command, command] as const),
    ),
  )('%s × %s does what the table says', (state, name, command) => {
    const one = inState(state);
    const allowed = targets(conversationLifecycle, state, name);
    const decided = decideConversation(one, command, { at: OPENED_AT, by: CASE_WORKER });
    if (!allowed.ok) expect(decided).toEqual(allowed);
    else expect(allowed.value).toContain(must(decided).conversation.state);
  });

  it('reaches every state', () => {
    expect(CONVERSATION_STATES.map((state) => inState(state).state)).toEqual(CONVERSATION_STATES);
  });
});

it('messages may be sent from acceptance until nothing can be earned any more', () => {
  expect(REFERRAL_STATES.filter(isTalkOpen)).toEqual(['accepted', 'started', 'paused', 'ended']);
});

describe('what is unread', () => {
  it('waits for the other side since its first message', () => {
    const one = says(start, 'provider');
    expect(unreadOf(one, 'authority')).toEqual({ count: 1, since: OPENED_AT });
    expect(unread(says(one, 'provider'))).toEqual([2, 0]);
    const later = must(decideConversation(one, { ...COMMANDS.send, side: 'provider' }, { at: LATER, by: '' }));
    expect(unreadOf(later.conversation, 'authority')).toEqual({ count: 2, since: OPENED_AT });
    expect(unreadOf(reads(later.conversation, 'authority', { to: 1 }), 'authority')).toEqual({
      count: 1,
      since: LATER,
    });
  });

  it('is told of once until the newest of it is read', () => {
    const one = says(start, 'provider');
    expect([isTold(start), isTold(says(start, 'authority')), isTold(one)]).toEqual([true, true, false]);
    const two = says(one, 'provider');
    expect([isTold(two), isTold(reads(two, 'authority', { to: 1 }))]).toEqual([false, false]);
    expect(isTold(reads(two, 'authority', { from: 2 }))).toBe(true);
  });

  it('is read by whoever has seen it, on that side only', () => {
    const both = says(says(start, 'provider'), 'authority');
    expect(unread(reads(both, 'authority'))).toEqual([0, 1]);
    expect(reads(both, 'provider').read).toEqual({ authority: 0, provider: 2 });
  });

  it('is only what was not shown: earlier messages wait on when a later page is read', () => {
    const three = says(says(says(start, 'provider'), 'provider'), 'provider');
    const newest = reads(three, 'authority', { from: 3 });
    expect([newest.unseen.authority.map(({ n }) => n), newest.read.authority]).toEqual([[1, 2], 3]);
    const middle = reads(newest, 'authority', { from: 2, to: 2 });
    expect([middle.unseen.authority.map(({ n }) => n), middle.read.authority]).toEqual([[1], 3]);
    expect(unread(reads(middle, 'authority', { to: 1 }))).toEqual([0, 0]);
  });

  it('is not read for the one who guides the client by somebody else of the authority', () => {
    const one = says(start, 'provider');
    const looked = reads(one, 'authority', { counts: false });
    expect([looked.unseen, looked.read]).toEqual([one.unseen, one.read]);
    expect(hasSeen(looked, CASE_WORKER, 1, 1)).toBe(true);
  });

  it('asks nothing of a provider any more when it is closed, and nothing of anybody when it is erased', () => {
    const both = says(says(start, 'provider'), 'authority');
    expect(unread(after(both, { command: 'close' }))).toEqual([1, 0]);
    expect(unread(after(both, { command: 'erase', events: [] }))).toEqual([0, 0]);
  });
});

describe('who has seen what', () => {
  const anyPage = fc
    .tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4 }))
    .map(([by, from, more]) => ({ by, from, to: from + more }));

  it('is exactly what was read, in one entry for what hangs together', () => {
    fc.assert(
      fc.property(fc.array(anyPage, { maxLength: 12 }), (pages) => {
        const seen = pages.reduce<readonly Seen[]>((all, { by, from, to }) => seeing(all, by, from, to), []);
        for (const by of ['a', 'b'])
          for (let n = 1; n <= 16; n += 1)
            expect(hasSeen({ seen }, by, n, n)).toBe(pages.some((p) => p.by === by && p.from <= n && n <= p.to));
        for (const one of seen)
          for (const other of seen)
            if (one !== other && one.by === other.by)
              expect(one.to + 1 < other.from || other.to + 1 < one.from).toBe(true);
      }),
    );
  });
});
