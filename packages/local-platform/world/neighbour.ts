import { type Id, parseId } from '@kt/kernel';
import type { Machine } from '../machine.ts';
import { COACHING_BUDGET_CENTS } from './agreements.ts';
import { foundArea, inviteOfficial } from './area.ts';
import { type Caller, signIn } from './caller.ts';
import { NEIGHBOURS } from './people.ts';
import { takenOverCard } from './rate-cards.ts';
import type { Progress, World } from './seed.ts';
import { AREA, NEIGHBOUR } from './the-area.ts';
import { COST_CENTRES } from './volume.ts';

/** What two areas buy together, and the other's people. */
export type Neighbourhood = {
  readonly shared: Id<'agreement'>;
  readonly neighbour: Readonly<Record<string, Id<'person'>>>;
};

/** Where the neighbour's own money is. */
const COST_CENTRE = '8120';
const PLACES = 20;
const CEILING_CENTS = 24_000_000;
const SHARES = [6_500, 3_500] as const;

const silent = (): void => undefined;

/** The people of the area next door: its founders, and those whom they invite. */
const settle = async (machine: Machine) => {
  const people: Record<string, Id<'person'>> = {};
  const callers: Record<string, Caller> = {};
  const enter = async (key: string, person: Id<'person'>, name: string): Promise<Caller> => {
    people[key] = person;
    callers[key] = (await signIn(machine.origin, person, name, silent)).actingFor(NEIGHBOUR.authority);
    return callers[key];
  };
  const [first, second] = await foundArea(machine, NEIGHBOUR, NEIGHBOURS.founders);
  const admins = [
    await enter(first.key, first.person, first.name),
    await enter(second.key, second.person, second.name),
  ] as const;
  for (const one of NEIGHBOURS.officials)
    await enter(one.key, await inviteOfficial(machine, NEIGHBOUR, admins, one), one.name);
  return { people, callers };
};

/** A draft that both areas are to buy by, written by the one who handles Vaasa's agreements. */
export const draftTogether = async ({ official, providers }: World, year: number) => {
  const [provider] = providers;
  if (provider === undefined) throw new RangeError('a ring needs a provider');
  const [lead, other] = SHARES;
  const terms = {
    provider: provider.id,
    serviceType: 'work_coaching',
    rateCard: takenOverCard,
    start: `${String(year)}-01-01`,
    end: `${String(year + 3)}-01-01`,
    places: PLACES,
    ceilingCents: CEILING_CENTS,
    costCentre: COST_CENTRES.coaching,
    languages: ['fi', 'sv'],
    municipalities: ['905', NEIGHBOUR.municipality],
    buyers: [
      { authority: AREA, shareBp: lead },
      { authority: NEIGHBOUR.authority, shareBp: other, costCentre: COST_CENTRE },
    ],
  };
  const manager = await official('agreements');
  const { id, version } = await manager.post('/api/procurement/v1/agreements', { terms, options: [] });
  const agreement = parseId('agreement', id);
  if (agreement === undefined) throw new RangeError(`not an agreement: ${id}`);
  return { agreement, version };
};

/** Taken over by another official of Vaasa. */
const buyTogether = async (world: World, year: number): Promise<Id<'agreement'>> => {
  const { agreement, version } = await draftTogether(world, year);
  const document = 'VAA/HR/001';
  const decider = await world.official('decider');
  await decider.post(
    `/api/procurement/v1/agreements/${agreement}/taking-over`,
    { document, dataProtection: `${document}/DPA` },
    version,
  );
  return agreement;
};

/** The area next door, founded by two of its own, with money of its own and an agreement that it buys by with Vaasa. */
export const seedNeighbour = async (machine: Machine, world: World, progress: Progress): Promise<Neighbourhood> => {
  const { people, callers } = await settle(machine);
  await machine.runner.settle();
  const year = Number(machine.clock.now().slice(0, 4));
  const budget = { year, costCentre: COST_CENTRE, amountCents: COACHING_BUDGET_CENTS };
  await callers['finance']?.post('/api/finance/v1/budgets', budget);
  const shared = await buyTogether(world, year);
  await machine.runner.settle();
  progress(`the area next door founded, ${String(Object.keys(people).length)} people, an agreement of both areas`);
  return { shared, neighbour: people };
};
