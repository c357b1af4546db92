import type { Id } from '@kt/kernel';
import { signIn } from '@kt/local-platform/world/caller.ts';
import { draftTogether, type Neighbourhood, seedNeighbour } from '@kt/local-platform/world/neighbour.ts';
import { AREA, NEIGHBOUR } from '@kt/local-platform/world/the-area.ts';
import { at, contentOf, type Round } from '../story/calling.ts';
import type { Joined } from '../story/joining.ts';
import { type Season, versionAt } from '../story/season.ts';

/** The area next door, an agreement that both buy by, another that is still a draft, and a call that waits for its consent. */
export type Ringed = Neighbourhood & { readonly draftTogether: Id<'agreement'>; readonly ringCall: string };

const BUYERS = [
  { authority: AREA, shareBp: 6_500 },
  { authority: NEIGHBOUR.authority, shareBp: 3_500, costCentre: '8120' },
];

/** A call of both areas, sent for review here: the area next door is asked to join. */
export const callTogether = async (season: Season, joined: Joined, round: Round): Promise<string> => {
  const officer = await season.by('officer');
  const content = { ...contentOf(season, joined, round), buyers: BUYERS };
  const { id } = await officer.post('/api/procurement/v1/competitions', content);
  await officer.post(`${at(id)}/review`, {}, await versionAt(officer, at(id)));
  return id;
};

/** One person next door has proposed the consent. */
const proposeConsent = async (season: Season, call: string, proposer: Id<'person'>): Promise<void> => {
  const caller = await signIn(season.machine.origin, proposer, 'officer', () => undefined);
  const version = await versionAt(await season.by('officer'), at(call));
  const path = `/api/procurement/v1/ring-calls/${AREA}/${call}/consent`;
  await caller.actingFor(NEIGHBOUR.authority).post(path, {}, version);
};

export const ringed = async (season: Season, joined: Joined, round: Round): Promise<Ringed> => {
  const { machine, world, today, settle } = season;
  const neighbourhood = await seedNeighbour(machine, world, () => undefined);
  const { agreement } = await draftTogether(world, Number(today().slice(0, 4)));
  const { officer } = neighbourhood.neighbour;
  if (officer === undefined) throw new RangeError('nobody next door buys');
  const ringCall = await callTogether(season, joined, round);
  await proposeConsent(season, ringCall, officer);
  await settle();
  return { ...neighbourhood, draftTogether: agreement, ringCall };
};
