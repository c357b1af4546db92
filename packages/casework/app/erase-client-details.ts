import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { applyClient } from '../domain/client-apply.ts';
import { decideClient } from '../domain/client-decide.ts';
import { isUnderWay } from '../domain/referral.ts';
import type { CaseworkRefusal, ClientRef, Clients, Referrals } from './ports.ts';

export type EraseClientDeps = {
  readonly work: UnitOfWork;
  readonly clients: Pick<Clients, 'load' | 'erasable' | 'erase'>;
  readonly referrals: Pick<Referrals, 'ofClient'>;
};

/** How many details go in one transaction. A longer history is erased over several sweeps. */
const AT_ONCE = 80;

/**
 * Erases who a client was: contact, profile, and the personal details of every earlier event. The events themselves
 * stay, each with a salted hash of what is gone, so the chain remains whole. Refused before retention has passed and
 * under a legal hold.
 */
export const eraseClientDetails =
  ({ work, clients, referrals }: EraseClientDeps) =>
  (ref: ClientRef, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await clients.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      if ((await referrals.ofClient(ref)).some(({ state }) => isUnderWay(state)))
        return err({ code: 'casework.not_due' });
      const found = await clients.erasable(ref, AT_ONCE + 1);
      const gone = found.slice(0, AT_ONCE);
      const complete = gone.length === found.length;
      const events = gone.map(({ event }) => event);
      const decided = decideClient(before.state, { command: 'erase', events, complete }, at, act.by);
      if (!decided.ok) return decided;
      const part = clients.erase(before, applyClient(before.state, decided.value), decided.value, gone);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });
