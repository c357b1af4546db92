import { targets } from '@kt/kernel';
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
const BY = { authority: CASE_WORKER, provider: PROVIDER_WORKER } as const;
const after = (before: Conversation, command: ConversationCommand, by: string = CASE_WORKER): Conversation =>
  must(decideConversation(before, command, { at: OPENED_AT, by })).conversation;
const says = (before: Conversation, side: TalkSide): Conversation =>
  after(before, { command: 'send', side, text: 'Hei', guide: CASE_WORKER, serviceType: 'work_coaching' }, BY[side]);
const reads = (before: Conversation, side: TalkSide, to = before.messages, isGuide = true): Conversation =>
  after(before, { command: 'read', side, from: 1, to, counts: isGuide }, BY[side]);

const COMMANDS: { readonly [N in ConversationCommandName]: ConversationCommand } = {
  send: { command: 'send', side: 'authority', text: 'Hei', guide: CASE_WORKER, serviceType: 'work_coaching' },
  read: { command: 'read', side: 'provider', from: 1, to: 1, counts: true },
  hand_over: { command: 'hand_over', to: COLLEAGUE },
  close: { command: 'close' },
  erase: { command: 'erase', events: [] },
};
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
  it('waits for the other side since its first message, and is told of once', () => {
    const [one, two] = [says(start, 'provider'), says(says(start, 'provider'), 'provider')];
    expect(one.unread).toEqual({ authority: { count: 1, since: OPENED_AT } });
    expect(two.unread).toEqual({ authority: { count: 2, since: OPENED_AT } });
    const firstOf = (before: Conversation) => {
      const { fact } = must(decideConversation(before, COMMANDS.send, { at: OPENED_AT, by: CASE_WORKER }));
      return fact.type === 'message.sent' && fact.first;
    };
    expect([firstOf(start), firstOf(says(start, 'authority')), firstOf(one)]).toEqual([true, false, true]);
  });

  it('is read by whoever has seen the newest, on that side only', () => {
    const both = says(says(start, 'provider'), 'authority');
    expect(reads(both, 'authority').unread).toEqual({ provider: { count: 1, since: OPENED_AT } });
    expect(reads(both, 'authority', 1).unread).toEqual(both.unread);
    expect(reads(both, 'provider').read).toEqual({ authority: 0, provider: 2 });
  });

  it('is not read for the one who guides the client by somebody else of the authority', () => {
    const one = says(start, 'provider');
    const looked = reads(one, 'authority', 1, false);
    expect([looked.unread, looked.read]).toEqual([one.unread, one.read]);
    expect(hasSeen(looked, CASE_WORKER, 1, 1)).toBe(true);
  });

  it('asks nothing of a provider any more when it is closed, and nothing of anybody when it is erased', () => {
    const both = says(says(start, 'provider'), 'authority');
    expect(Object.keys(after(both, { command: 'close' }).unread)).toEqual(['authority']);
    expect(after(both, { command: 'erase', events: [] }).unread).toEqual({});
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
