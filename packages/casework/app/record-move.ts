import {
  type Act,
  type Done,
  err,
  ok,
  type Result,
  type Stamp,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyClient } from '../domain/client-apply.ts';
import { decideClient } from '../domain/client-decide.ts';
import type { HomeRow } from '../domain/client-profile.ts';
import { followsMoves } from '../domain/referral.ts';
import { applyReferral } from '../domain/referral-apply.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import type { CaseworkRefusal, ClientRef, Clients, Referrals } from './ports.ts';

export type RecordMoveDeps = {
  readonly work: UnitOfWork;
  readonly clients: Pick<Clients, 'load' | 'save'>;
  readonly referrals: Pick<Referrals, 'ofClient' | 'save'>;
};

type Home = Omit<HomeRow, 'recordedAt'>;

/** Tells every referral of a client whose results are still open where the client lives now. */
export const followMove = async (
  referrals: RecordMoveDeps['referrals'],
  ref: ClientRef,
  { municipality, from }: Pick<Home, 'municipality' | 'from'>,
  { at, by }: Stamp,
): Promise<Result<readonly TxPart[], CaseworkRefusal>> => {
  const parts: TxPart[] = [];
  for (const one of (await referrals.ofClient(ref)).filter(({ state }) => followsMoves(state))) {
    const decided = decideReferral(one.state, { command: 'move', municipality, from }, at, by);
    if (!decided.ok) return decided;
    parts.push(referrals.save(one, applyReferral(one.state, decided.value), decided.value));
  }
  return ok(parts);
};

/** Adds a home to the client's history, and tells every referral whose results are still open, in one transaction. */
export const recordMove =
  ({ work, clients, referrals }: RecordMoveDeps) =>
  (ref: ClientRef, home: Home, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await clients.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      const moved = decideClient(before.state, { command: 'record_move', home }, at, act.by);
      if (!moved.ok) return moved;
      const told = await followMove(referrals, ref, home, { at, by: act.by });
      if (!told.ok) return told;
      const parts = [clients.save(before, applyClient(before.state, moved.value), moved.value), ...told.value];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });
