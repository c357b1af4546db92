import { dayInFinland, plusDays } from '@kt/kernel';
import type { Machine } from '../machine.ts';
import type { Caller } from './caller.ts';
import type { WorldCard } from './card.ts';
import { WORLD_CARDS } from './cards.ts';
import type { SeededProvider } from './joining-providers.ts';

type ChairOf = (provider: SeededProvider) => Promise<Caller>;

const PAUSE_DAYS = 45;

const offer = async (machine: Machine, own: Caller, offered: WorldCard): Promise<void> => {
  const { card, free, startsIn, waitingWeeks, paused } = offered;
  const today = dayInFinland(machine.clock.now());
  const { id, version } = await own.post('/api/provider/v1/services', card);
  const at = `/api/provider/v1/services/${id}`;
  const published = await own.post(`${at}/publication`, {}, version);
  const places = { free, nextStart: plusDays(today, startsIn), ...(waitingWeeks !== undefined && { waitingWeeks }) };
  const told = await own.post(`${at}/places`, places, published.version);
  if (paused !== undefined)
    await own.post(`${at}/pause`, { reason: paused, until: plusDays(today, PAUSE_DAYS) }, told.version);
};

/** The services of the world, each published by its provider's chair with its free places; one takes nobody for now. */
export const offerServices = async (
  machine: Machine,
  providers: readonly SeededProvider[],
  chairOf: ChairOf,
): Promise<number> => {
  const offers = WORLD_CARDS.map(async (offered) => {
    const provider = providers[offered.provider];
    if (provider !== undefined) await offer(machine, await chairOf(provider), offered);
  });
  await Promise.all(offers);
  return WORLD_CARDS.length;
};
