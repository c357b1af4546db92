import { err, type Id, ok, type PageKey, type Result, rowsOf } from '@kt/kernel';
import { roleIn } from '../domain/parties.ts';
import type { Declaration, ParticipationRequest } from '../domain/request.ts';
import type { RequestRef, Requests } from './ports.ts';

type Organisation = Id<'organisation'>;

/** A request as one of its parties beside the applicant sees it: its own part, and nobody else's words. */
export type PartyView = Pick<ParticipationRequest, 'id' | 'authority' | 'system' | 'category' | 'state'> & {
  readonly version: number;
  readonly lead: Organisation;
  readonly consortium: Id<'consortium'>;
  readonly edition: number;
  readonly role: Declaration['role'];
  readonly declaration?: Declaration;
};

/** What an organisation sees of requests in which it is a party. */
export const partyViews = ({ requests }: { readonly requests: Pick<Requests, 'load' | 'ofParty'> }) => ({
  partyRequests: async (party: Organisation, after?: PageKey) =>
    rowsOf(await requests.ofParty(party, after), (one) => one),
  partyRequest: async (
    ref: RequestRef,
    party: Organisation,
  ): Promise<Result<PartyView, { readonly code: 'purchasing.not_found' }>> => {
    const found = await requests.load(ref);
    if (found === undefined) return err({ code: 'purchasing.not_found' });
    const { id, authority, system, category, state, provider, consortium, parties, declarations } = found.state;
    const role = roleIn(found.state, party);
    if (role === undefined || role === 'applicant' || consortium === undefined || parties === undefined)
      return err({ code: 'purchasing.not_found' });
    const declaration = declarations.find(({ organisation }) => organisation === party);
    return ok({
      ...{ id, authority, system, category, state, consortium, role },
      version: found.version,
      lead: provider,
      edition: parties.edition,
      ...(declaration && { declaration }),
    });
  },
});
