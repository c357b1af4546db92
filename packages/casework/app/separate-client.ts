import {
  type Act,
  type Done,
  err,
  ok,
  type Result,
  type Stamp,
  stampOf,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { applyClient } from '../domain/client-apply.ts';
import type { ClientCommand } from '../domain/client-commands.ts';
import { decideClient } from '../domain/client-decide.ts';
import { type History, joiningIn, type KnownByHand, knownByHand } from '../domain/known-by-hand.ts';
import type { Referral } from '../domain/referral.ts';
import { isServedSince, movesBack } from '../domain/separation.ts';
import { loadReadable } from './load-client.ts';
import type { CaseworkRefusal, ClientRef, Clients, Referrals } from './ports.ts';
import { followMoves } from './record-move.ts';

export type SeparateClientDeps = {
  readonly work: UnitOfWork;
  readonly clients: Pick<Clients, 'load' | 'history' | 'save'>;
  readonly referrals: Pick<Referrals, 'ofClient' | 'save'>;
};

/** What a person says of a wrong joining. */
export type SeparationAct =
  | { readonly command: 'separate'; readonly reason: string }
  | { readonly command: 'confirm_separation' }
  | { readonly command: 'refuse_separation'; readonly reason: string };

/** Who joined the client and when, what is known of it by hand alone, and its referrals since. */
export type Joining = {
  readonly joined: Stamp;
  readonly before: KnownByHand;
  readonly served: readonly Versioned<Referral>[];
};

export const joiningOf = (
  history: History,
  referrals: readonly Versioned<Referral>[],
): Result<Joining, { readonly code: 'casework.not_joined' }> => {
  const joined = joiningIn(history);
  const before = knownByHand(history);
  if (joined === undefined || before === undefined) return err({ code: 'casework.not_joined' });
  const served = referrals.filter(({ state }) => isServedSince(state, joined.at));
  return ok({ joined: stampOf(joined), before, served });
};

const commandOf = (
  said: SeparationAct,
  { joined, before, served }: Joining,
): ClientCommand<SeparationAct['command']> => {
  if (said.command === 'separate') return { ...said, joined, before, isServed: served.length > 0 };
  return said.command === 'confirm_separation' ? { ...said, joined, before } : { ...said, joined };
};

/**
 * Takes back that a client was joined to a number of the national system: the number is free for the one whom it means,
 * the client is known as people have told, and its referrals hear where it lived. Nothing that was recorded goes.
 */
export const separateClient =
  ({ work, clients, referrals }: SeparateClientDeps) =>
  (ref: ClientRef, said: SeparationAct, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const loaded = await loadReadable(clients, ref, at);
      if (!loaded.ok) return loaded;
      const { value: before } = loaded;
      const joining = joiningOf(...(await Promise.all([clients.history(ref), referrals.ofClient(ref)])));
      if (!joining.ok) return joining;
      const decided = decideClient(before.state, commandOf(said, joining.value), at, act.by);
      if (!decided.ok) return decided;
      const after = applyClient(before.state, decided.value);
      const { profile, contact } = joining.value.before;
      const isDone = before.state.external !== undefined && after.external === undefined;
      const moves = isDone && before.state.profile !== undefined ? movesBack(before.state.profile, profile) : [];
      const told = await followMoves(referrals, ref, moves, { at, by: act.by });
      if (!told.ok) return told;
      const part = clients.save(before, after, decided.value, isDone ? contact : undefined);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part, ...told.value] });
    });
