import { err, type Id, ok, type PageKey, type Result, type Rows } from '@kt/kernel';
import type { Concerns, Mandates } from './ports.ts';
import type { MandateView, MemberView } from './views.ts';

type Organisation = Id<'organisation'>;
type NotFound = { readonly code: 'access.not_found' };

export type OfficerListDeps = {
  readonly concerns: Concerns;
  readonly mandates: Pick<Mandates, 'page'>;
  readonly listMembers: (of: Organisation, after?: PageKey) => Promise<Rows<MemberView>>;
  readonly listMandates: (of: Organisation, after?: PageKey) => Promise<Rows<MandateView>>;
};

/** An officer asks on behalf of an authority. */
export type OfficerAsk = { readonly authority: Id<'authority'>; readonly organisation: Organisation };

/** Whether an authority may look at an organisation's people: it is its business, or a mandate waits for an officer. */
const mayLookWith =
  ({ concerns, mandates }: Pick<OfficerListDeps, 'concerns' | 'mandates'>) =>
  async ({ authority, organisation }: OfficerAsk): Promise<boolean> => {
    if (await concerns(authority, organisation)) return true;
    const { found } = await mandates.page(organisation);
    return found.some(({ state }) => state.state === 'registered');
  };

/** An organisation's people and their mandates, for an authority that has to do with it; for any other there are none. */
export const officerListsWith = (deps: OfficerListDeps) => {
  const mayLook = mayLookWith(deps);
  const guarded =
    <V>(list: (of: Organisation, after?: PageKey) => Promise<Rows<V>>) =>
    async (ask: OfficerAsk, after?: PageKey): Promise<Result<Rows<V>, NotFound>> =>
      (await mayLook(ask)) ? ok(await list(ask.organisation, after)) : err({ code: 'access.not_found' });
  return { mayLook, members: guarded(deps.listMembers), mandates: guarded(deps.listMandates) };
};

export type OfficerLists = ReturnType<typeof officerListsWith>;
