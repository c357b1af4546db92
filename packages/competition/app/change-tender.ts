import { type Act, type Done, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { applySealed, decideSealed, type SealedTenderError } from '../domain/sealed-tender.ts';
import { type Bidder, type BidderDeps, circumstances, maskedAct, pseudonymOf, readAround } from './around-tender.ts';
import type { NotFound } from './errors.ts';
import { redate } from './redate-tender.ts';

type Deps = BidderDeps & { readonly work: UnitOfWork };

/** Withdraws a submitted tender, or confirms it after an addendum; both before the deadline. */
export const changeTender =
  (deps: Deps) =>
  (
    bidder: Bidder,
    command: { readonly do: 'withdraw' | 'confirm' },
    act: Act,
  ): Promise<Result<Done, NotFound | SealedTenderError | WorkError>> => {
    const pseudonym = pseudonymOf(deps, bidder);
    return deps.work.run<NotFound | SealedTenderError>(maskedAct(act, pseudonym), async (at) => {
      const found = await readAround(deps, bidder);
      if (!found.ok) return found;
      const { competition, tender } = found.value;
      await redate(deps, found.value, pseudonym, at);
      const around = await circumstances(deps, bidder, competition.state);
      const decided = decideSealed(tender.state, command, around, at, pseudonym);
      if (!decided.ok) return decided;
      const version = tender.version + 1;
      const state = applySealed(tender.state, command, around, at, version);
      return ok({ done: { id: state.id, version }, parts: [deps.tenders.save(tender, state, decided.value, at)] });
    });
  };
