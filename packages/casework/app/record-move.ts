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
import { followsMoves, type Referral } from '../domain/referral.ts';
import { applyReferral } from '../domain/referral-apply.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import type { ReferralFact } from '../domain/referral-facts.ts';
import type { CaseworkRefusal, ClientRef, Clients, Referrals } from './ports.ts';

export type RecordMoveDeps = {
  readonly work: UnitOfWork;
  readonly clients: Pick<Clients, 'load' | 'save'>;
  readonly referrals: Pick<Referrals, 'ofClient' | 'save'>;
};

type Home = Omit<HomeRow, 'recordedAt'>;

type Moved = Pick<Home, 'municipality' | 'from'>;

const afterMoves = (referral: Referral, moves: readonly Moved[], { at, by }: Stamp) => {
  const facts: ReferralFact[] = [];
  let state = referral;
  for (const { municipality, from } of moves) {
    const decided = decideReferral(state, { command: 'move', municipality, from }, at, by);
    if (!decided.ok) return decided;
    facts.push(...decided.value);
    state = applyReferral(state, decided.value);
  }
  return ok({ state, facts });
};

/** Tells every referral of a client whose results are still open where the client lives now, move by move. */
export const followMoves = async (
  referrals: RecordMoveDeps['referrals'],
  ref: ClientRef,
  moves: readonly Moved[],
  stamp: Stamp,
): Promise<Result<readonly TxPart[], CaseworkRefusal>> => {
  const parts: TxPart[] = [];
  if (moves.length === 0) return ok(parts);
  for (const one of (await referrals.ofClient(ref)).filter(({ state }) => followsMoves(state))) {
    const told = afterMoves(one.state, moves, stamp);
    if (!told.ok) return told;
    parts.push(referrals.save(one, told.value.state, told.value.facts));
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
      const told = await followMoves(referrals, ref, [home], { at, by: act.by });
      if (!told.ok) return told;
      const parts = [clients.save(before, applyClient(before.state, moved.value), moved.value), ...told.value];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });
