import type { Actor, Instant } from '@kt/kernel';
import { isStandingIn } from '../domain/deputy.ts';
import type { ClientRef, Clients, Deputies } from './ports.ts';

export type GuidesTodayDeps = {
  readonly clients: Pick<Clients, 'load'>;
  readonly deputies: Pick<Deputies, 'named'>;
};

/** Deputies of one authority that are looked through: more than are away at once. */
const MOST = 100;

/** Who guides a client on a day: its case worker, and those who stand in. Nobody where the client is not open. */
export const guidesToday = async (
  { clients, deputies }: GuidesTodayDeps,
  ref: ClientRef,
  at: Instant,
): Promise<readonly Actor[]> => {
  const guided = await clients.load(ref);
  if (guided?.state.state !== 'open') return [];
  const { caseWorker } = guided.state;
  const { found } = await deputies.named(ref.authority, { limit: MOST });
  const standIns = found.filter(({ state }) => state.worker === caseWorker && isStandingIn(state, at));
  return [...new Set([caseWorker, ...standIns.map(({ state }) => state.standIn)])];
};
