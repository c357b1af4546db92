import {
  type Act,
  type Done,
  err,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { applyClient } from '../domain/client-apply.ts';
import { decideClient } from '../domain/client-decide.ts';
import type { HomeRow } from '../domain/client-profile.ts';
import { followsMoves, type Referral } from '../domain/referral.ts';
import { applyReferral } from '../domain/referral-apply.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import type { CaseworkRefusal, ClientRef, Clients, Referrals } from './ports.ts';

export type RecordMoveDeps = {
  readonly work: UnitOfWork;
  readonly clients: Pick<Clients, 'load' | 'save'>;
  readonly referrals: Pick<Referrals, 'ofClient' | 'save'>;
};

type Home = Omit<HomeRow, 'recordedAt'>;

/** Adds a home to the client's history, and tells every referral whose results are still open, in one transaction. */
export const recordMove =
  ({ work, clients, referrals }: RecordMoveDeps) =>
  (ref: ClientRef, home: Home, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await clients.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      const moved = decideClient(before.state, { command: 'record_move', home }, at, act.by);
      if (!moved.ok) return moved;
      const parts: TxPart[] = [clients.save(before, applyClient(before.state, moved.value), moved.value)];
      const { municipality, from } = home;
      const follow = (one: Versioned<Referral>): Result<TxPart, CaseworkRefusal> => {
        const decided = decideReferral(one.state, { command: 'move', municipality, from }, at, act.by);
        return decided.ok ? ok(referrals.save(one, applyReferral(one.state, decided.value), decided.value)) : decided;
      };
      for (const one of (await referrals.ofClient(ref)).filter(({ state }) => followsMoves(state))) {
        const part = follow(one);
        if (!part.ok) return part;
        parts.push(part.value);
      }
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });
