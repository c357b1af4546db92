import { type Act, type Done, err, type IdSource, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { type SealedTenderError, startTender as start } from '../domain/sealed-tender.ts';
import { type Bidder, type BidderDeps, circumstances, maskedAct, pseudonymOf } from './around-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import type { Invitations } from './tender-ports.ts';

type Deps = BidderDeps & { readonly work: UnitOfWork; readonly ids: IdSource; readonly invitations: Invitations };
type StartError = NotFound | SealedTenderError | { readonly code: 'competition.tender_started_already' };

/** Begins the one tender that an invited organisation may have in a competition. */
export const startTender =
  (deps: Deps) =>
  (bidder: Bidder, act: Act): Promise<Result<Done, StartError | WorkError>> => {
    const pseudonym = pseudonymOf(deps, bidder);
    return deps.work.run<StartError>(maskedAct(act, pseudonym), async (at) => {
      const { authority, organisation, id } = bidder;
      const invitation = await deps.invitations.find(authority, organisation, id);
      const { competition, tender } = await deps.tenders.around(bidder, pseudonym);
      if (invitation === undefined || competition === undefined) return err(notFound);
      if (tender !== undefined) return err({ code: 'competition.tender_started_already' });
      const ids = { id: deps.ids.next('tender'), authority, competition: id, pseudonym };
      const started = start(ids, await circumstances(deps, bidder, competition.state), at);
      if (!started.ok) return started;
      const parts = [deps.tenders.create(started.value.state, started.value.facts)];
      return ok({ done: { id: ids.id, version: 1 }, parts });
    });
  };
