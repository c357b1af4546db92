import { type Act, type Actor, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { applyClient } from '../domain/client-apply.ts';
import { decideClient } from '../domain/client-decide.ts';
import type { CaseworkRefusal, ClientRef, Clients, Guides, Referrals } from './ports.ts';

export type HandOverDeps = {
  readonly work: UnitOfWork;
  readonly clients: Pick<Clients, 'load' | 'save'>;
  readonly referrals: Pick<Referrals, 'ofClient' | 'handOver'>;
  readonly guides: Guides;
};

/** Referrals that move with their client in one transaction, beside the client itself; older ones stay where they are. */
const MOST = 90;

/** Gives a client to another case worker for good: the client and its referrals stand in the other's lists from then on. */
export const handOverClient =
  ({ work, clients, referrals, guides }: HandOverDeps) =>
  (ref: ClientRef, to: Actor, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await clients.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      if (!(await guides.isGuide(ref.authority, to))) return err({ code: 'casework.not_a_guide' });
      const decided = decideClient(before.state, { command: 'hand_over', to }, at, act.by);
      if (!decided.ok) return decided;
      const moved = (await referrals.ofClient(ref)).slice(-MOST).map(({ state }) => referrals.handOver(state, to));
      const part = clients.save(before, applyClient(before.state, decided.value), decided.value);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part, ...moved] });
    });
