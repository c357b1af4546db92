import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@kt/kernel';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import type { Caller } from '@kt/local-platform/world/caller.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import { takenOverCard } from '@kt/local-platform/world/rate-cards.ts';
import { seedWorld } from '@kt/local-platform/world/seed.ts';
import { createLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import * as z from 'zod';
import { openSeason, type Season, versionAt } from '../../story/season.ts';

export const W = '/api/casework/v1/worker';
const AGREEMENTS = '/api/procurement/v1/agreements';
/** Nothing of this service is in the seeded world, so that only what is made here can be chosen. */
const SERVICE = 'startup_statement';
const COST_CENTRE = 'OHJAUS-26';
const [VAASA, MUSTASAARI] = ['905', '499'];

export type Market = {
  readonly dir: string;
  readonly machine: Machine;
  readonly season: Season;
  readonly lines: readonly string[];
  readonly provider: (n: number) => SeededProvider;
};

/** Money for what is agreed here. */
export const openBudget = async (season: Pick<Season, 'by'>): Promise<void> => {
  const finance = await season.by('finance1');
  await finance.post('/api/finance/v1/budgets', { year: 2026, costCentre: COST_CENTRE, amountCents: 100_000_000 });
};

export const openMarket = async (): Promise<Market> => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-referring-'));
  const clock = standingClock(instant('2026-03-04T07:00:00.000Z'));
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), clock.now);
  const machine = await startMachine({ dir, port: 0, clock, log });
  const silent = (): void => undefined;
  const season = openSeason(machine, await seedWorld(machine, silent, silent), silent);
  await openBudget(season);
  const provider = (n: number): SeededProvider => {
    const found = season.world.providers[n];
    if (found === undefined) throw new RangeError('no such provider');
    return found;
  };
  return { dir, machine, season, lines, provider };
};

export const closeMarket = async ({ machine, dir }: Market): Promise<void> => {
  await machine.close();
  rmSync(dir, { recursive: true, force: true });
};

type Terms = {
  readonly places?: number;
  readonly end?: string;
  readonly serviceType?: string;
  readonly category?: string;
  readonly costCentre?: string;
};

/** An agreement in force, drafted by one official and taken over by another. */
export const agreementWith = async (
  { season, provider }: Pick<Market, 'season' | 'provider'>,
  n: number,
  change: Terms = {},
): Promise<string> => {
  const terms = {
    provider: provider(n).id,
    serviceType: SERVICE,
    rateCard: takenOverCard,
    start: '2026-01-01',
    end: '2027-12-31',
    places: 5,
    ceilingCents: 50_000_000,
    costCentre: COST_CENTRE,
    languages: ['fi', 'sv'],
    municipalities: [VAASA, MUSTASAARI],
    ...change,
  };
  const [manager, decider] = [await season.by('agreements'), await season.by('decider')];
  const { id, version } = await manager.post(AGREEMENTS, { terms, options: [] });
  const papers = { document: 'VAA/1/2026', dataProtection: 'TST-1' };
  await decider.post(`${AGREEMENTS}/${id}/taking-over`, papers, version);
  await season.settle();
  return id;
};

/** A change that the provider's signatory accepts. */
export const changed = async (
  { season, provider }: Market,
  agreement: string,
  n: number,
  change: object,
): Promise<void> => {
  const manager = await season.by('agreements');
  const at = `${AGREEMENTS}/${agreement}`;
  const proposal = { reason: 'not_substantial', change };
  await manager.post(`${at}/changes`, proposal, await versionAt(manager, at));
  const chair = await season.chair(provider(n));
  const own = `/api/provider/v1/authorities/${season.world.authority}/agreements/${agreement}`;
  await chair.post(`${own}/changes/answer`, { answer: 'accept' }, await versionAt(chair, own));
  await season.settle();
};

export const suspended = async ({ season }: Market, agreement: string): Promise<void> => {
  const manager = await season.by('agreements');
  const at = `${AGREEMENTS}/${agreement}`;
  await manager.post(`${at}/suspension`, { reason: 'Palvelun laatu selvitetään.' }, await versionAt(manager, at));
  await season.settle();
};

const zCards = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), serviceType: z.string() })) });

/** The provider says that a service of its takes nobody new. */
export const paused = async ({ season, provider }: Market, n: number, serviceType: string): Promise<void> => {
  const chair = await season.chair(provider(n));
  const services = '/api/provider/v1/services';
  const { rows } = await chair.get(services, zCards);
  for (const { id } of rows.filter((one) => one.serviceType === serviceType)) {
    const at = `${services}/${id}`;
    await chair.post(`${at}/pause`, { reason: 'staff' }, await versionAt(chair, at));
  }
  await season.settle();
};

export type Wanted = { readonly client: string; readonly referral: string; readonly at: string };

/** A client whose choice is recorded; the next thing is to send the referral. */
export const chosen = async ({ season }: Market, agreement: string, serviceType = SERVICE): Promise<Wanted> => {
  const worker = await season.by('caseworker');
  const { id: client } = await worker.post(`${W}/clients`, {
    contact: { name: 'Aune Esimerkki', phone: '+358 40 5550123' },
    profile: {
      language: 'sv',
      targetGroups: [],
      partialWorkAbility: false,
      distanceGroup: 'B',
      nonDisclosure: false,
    },
    home: { municipality: VAASA, from: '2024-01-01', source: 'population_register' },
  });
  const { id: referral } = await worker.post(`${W}/clients/${client}/referrals`, { serviceType });
  const at = `${W}/referrals/${referral}`;
  const informed = { mode: 'client', informedOn: season.today(), informationLanguages: ['sv'] };
  await worker.post(`${at}/choice`, { agreement, ...informed }, await versionAt(worker, at));
  return { client, referral, at };
};

export const sent = async (market: Market, agreement: string): Promise<Wanted> => {
  const wanted = await chosen(market, agreement);
  const worker = await market.season.by('caseworker');
  await worker.post(`${wanted.at}/offer`, {}, await versionAt(worker, wanted.at));
  await market.season.settle();
  return wanted;
};

export const offerOf = async (worker: Caller, { at }: Wanted) => ({
  method: 'POST',
  path: `${at}/offer`,
  body: {},
  version: await versionAt(worker, at),
});
