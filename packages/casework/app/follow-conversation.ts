import { type Act, type Actor, ok, type Result, type UnitOfWork, type Versioned, type WorkError } from '@kt/kernel';
import { type Conversation, type ConversationCommand, decideConversation } from '../domain/conversation.ts';
import type { ConversationRef, Conversations } from './conversation-ports.ts';
import type { CaseworkRefusal, ClientRef, ReferralRef, Referrals } from './ports.ts';

export type FollowConversationDeps = {
  readonly work: UnitOfWork;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly conversations: Pick<Conversations, 'loadWith' | 'save' | 'ofClient' | 'erasable' | 'erase'>;
};

type Answer = Promise<Result<unknown, CaseworkRefusal | WorkError>>;
const refOf = ({ authority, client, referral }: Conversation): ConversationRef => ({ authority, client, referral });

/** One command on what was said about a referral; where nothing was said, or it is too late for it, nothing happens. */
const carryOut = (
  { work, conversations }: FollowConversationDeps,
  ref: ConversationRef,
  command: Exclude<ConversationCommand, { readonly command: 'erase' }>,
  act: Act,
): Answer =>
  work.run<CaseworkRefusal>(act, async (at) => {
    const { before } = await conversations.loadWith(ref);
    const nothing = { done: { id: ref.referral, version: before?.version ?? 0 }, parts: [] };
    if (before === undefined) return ok(nothing);
    const decided = decideConversation(before.state, command, { at, by: act.by });
    if (!decided.ok) return ok(nothing);
    const done = { id: ref.referral, version: before.version + 1 };
    return ok({ done, parts: [conversations.save(before, decided.value)] });
  });

/** Nothing more may come of the referral: nobody writes about it any more, and its provider reads it no more. */
export const closeConversation =
  (deps: FollowConversationDeps) =>
  async (of: ReferralRef, act: Act): Answer => {
    const referral = await deps.referrals.load(of);
    if (referral === undefined) return ok(undefined);
    const ref = { authority: of.authority, client: referral.state.client, referral: of.id };
    return carryOut(deps, ref, { command: 'close' }, act);
  };

const eachOf = async (
  { conversations }: Pick<FollowConversationDeps, 'conversations'>,
  client: ClientRef,
  then: (one: Versioned<Conversation>) => Answer,
): Answer => {
  for (const one of await conversations.ofClient(client)) {
    const done = await then(one);
    if (!done.ok) return done;
  }
  return ok(undefined);
};

/** Unread messages of a client who was handed over stand in the other's list from then on. */
export const handOverConversations =
  (deps: FollowConversationDeps) =>
  (client: ClientRef, to: Actor, act: (suffix: string) => Act): Answer =>
    eachOf(deps, client, ({ state }) =>
      carryOut(deps, refOf(state), { command: 'hand_over', to }, act(state.referral)),
    );

/** The client's details are gone: so is what was said, also what came in while they were being erased. */
export const eraseConversations =
  (deps: FollowConversationDeps) =>
  (client: ClientRef, act: (suffix: string) => Act): Answer =>
    eachOf(deps, client, ({ state }) =>
      deps.work.run<CaseworkRefusal>(act(state.referral), async (at) => {
        const ref = refOf(state);
        const [{ before }, gone] = await Promise.all([
          deps.conversations.loadWith(ref),
          deps.conversations.erasable(ref),
        ]);
        const events = gone.map(({ event }) => event);
        const stamp = { at, by: act(state.referral).by };
        const decided = before && decideConversation(before.state, { command: 'erase', events }, stamp);
        const nothing = { done: { id: ref.referral, version: before?.version ?? 0 }, parts: [] };
        if (before === undefined || decided?.ok !== true) return ok(nothing);
        const done = { id: ref.referral, version: before.version + 1 };
        return ok({ done, parts: [deps.conversations.erase(before, decided.value, gone)] });
      }),
    );
