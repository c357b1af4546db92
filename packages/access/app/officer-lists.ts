import {
  err,
  type Id,
  isSameNumber,
  ok,
  type PageKey,
  type PageOf,
  type Result,
  type Rows,
  type Versioned,
} from '@kt/kernel';
import type { Membership } from '../domain/membership.ts';
import type { BoardView, BoardViews } from './board.ts';
import type { Concerns, Mandates, Memberships } from './ports.ts';
import type { MandateView, MemberView } from './views.ts';

type CallError = { readonly code: 'access.other_number' };
type Organisation = Id<'organisation'>;
type Members = PageOf<Versioned<Membership>>;
type Answer<V> = Promise<Result<Rows<V>, { readonly code: 'access.not_found' }>>;

export type OfficerListDeps = {
  readonly concerns: Concerns;
  readonly mandates: Pick<Mandates, 'page'>;
  readonly boards: Pick<BoardViews, 'ofOrganisation'>;
  readonly memberships: Pick<Memberships, 'page'>;
  readonly membersOn: (of: Organisation, page: Members) => Promise<Rows<MemberView>>;
  readonly listMandates: (of: Organisation, after?: PageKey) => Promise<Rows<MandateView>>;
};

/** An officer asks on behalf of an authority. */
export type OfficerAsk = { readonly authority: Id<'authority'>; readonly organisation: Organisation };

/**
 * Whether an authority may look at an organisation's people: it is its business, or a mandate or a
 * change of board waits for an officer, or was settled by its own.
 *
 * @param asksFirst what is likely to be so: each question is a read, and one that holds is enough.
 */
const mayLookWith =
  ({ concerns, mandates, boards }: Pick<OfficerListDeps, 'concerns' | 'mandates' | 'boards'>) =>
  async ({ authority, organisation }: OfficerAsk, asksFirst: 'waits' | 'deals' = 'waits'): Promise<boolean> => {
    const waits = () => concerns.waits(organisation);
    const deals = () => concerns.deals(authority, organisation);
    const [first, second] = asksFirst === 'waits' ? [waits, deals] : [deals, waits];
    if ((await first()) || (await second())) return true;
    const { state, settledFor } = await boards.ofOrganisation(organisation);
    if (state === 'proposed' || settledFor === authority) return true;
    const { found } = await mandates.page(organisation);
    return found.some((one) => one.state.state === 'registered');
  };

/** An organisation's people and their mandates, for an authority that has to do with it; for any other there are none. */
export const officerListsWith = (deps: OfficerListDeps) => {
  const mayLook = mayLookWith(deps);
  const nothing = err({ code: 'access.not_found' } as const);
  return {
    mayLook,
    /** Three reads: whoever has provisional members mostly waits itself, any other mostly has asked for something. */
    members: async (ask: OfficerAsk, after?: PageKey): Answer<MemberView> => {
      const page = await deps.memberships.page(ask.organisation, after);
      const isNew = page.found.some(({ state }) => state.state === 'provisional');
      const may = await mayLook(ask, isNew ? 'waits' : 'deals');
      return may ? ok(await deps.membersOn(ask.organisation, page)) : nothing;
    },
    /** A call counts when it went to the number that was on file before the change of board was proposed. */
    judgeCall: async (organisation: Organisation, called: string): Promise<CallError | undefined> => {
      const { proposedAt } = await deps.boards.ofOrganisation(organisation);
      const onFile = proposedAt && (await deps.concerns.phoneOnFile(organisation, proposedAt));
      return onFile !== undefined && isSameNumber(called, onFile) ? undefined : { code: 'access.other_number' };
    },
    mandates: async (ask: OfficerAsk, after?: PageKey): Answer<MandateView> =>
      (await mayLook(ask)) ? ok(await deps.listMandates(ask.organisation, after)) : nothing,
    /** The last change of board; one that waits is any authority's business. */
    board: async (
      ask: OfficerAsk,
    ): Promise<Result<BoardView & { readonly call?: string }, { readonly code: 'access.not_found' }>> => {
      const board = await deps.boards.ofOrganisation(ask.organisation);
      if (board.state !== 'proposed' || board.proposedAt === undefined)
        return (await mayLook(ask, 'deals')) ? ok(board) : nothing;
      const call = await deps.concerns.phoneOnFile(ask.organisation, board.proposedAt);
      return ok({ ...board, ...(call !== undefined && { call }) });
    },
  };
};

export type OfficerLists = ReturnType<typeof officerListsWith>;
