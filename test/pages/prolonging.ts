import { cents, plusDays } from '@kt/kernel';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import { takenOverCard } from '@kt/local-platform/world/rate-cards.ts';
import * as z from 'zod';
import { type Season, versionAt } from '../story/season.ts';

/** An agreement that has changed: other prices from a day on, one option used and the other left. */
export type Prolonged = { readonly prolonged: { readonly agreement: string; readonly provider: SeededProvider } };

const A = '/api/procurement/v1/agreements';
const zRows = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), state: z.string(), provider: z.string() })),
});
const START = cents(36_500);
const WORK = cents(83_000);
const DAYS_AHEAD = 15;
const HOLDER = 14;

const dearer = {
  ...takenOverCard,
  version: takenOverCard.version + 1,
  steps: takenOverCard.steps.map((step) => ({
    ...step,
    price: { set: 'by_buyer', cents: step.key === 'start' ? START : WORK },
  })),
};

/** Of what was taken over from before: its prices follow the index, it is prolonged by a year and not by another. */
export const prolonging = async (season: Season): Promise<Prolonged> => {
  const { by, chair, world, today, settle } = season;
  const manager = await by('agreements');
  const { rows } = await manager.get(A, zRows);
  // Somebody to whom nothing else happens.
  const provider = world.providers[HOLDER];
  const found = rows.find((one) => one.state === 'active' && one.provider === provider?.id);
  if (found === undefined || provider === undefined) throw new Error('nothing was taken over');
  const at = `${A}/${found.id}`;
  const change = { rateCard: dearer, from: plusDays(today(), DAYS_AHEAD), underWay: true };
  await manager.post(`${at}/changes`, { reason: 'foreseen_clause', change }, await versionAt(manager, at));
  const own = `/api/provider/v1/authorities/${world.authority}/agreements/${found.id}`;
  const signatory = await chair(provider);
  await signatory.post(`${own}/changes/answer`, { answer: 'accept' }, await versionAt(signatory, own));
  await manager.post(`${at}/options`, { option: 'option-1' }, await versionAt(manager, at));
  const left = { option: 'option-2', reason: 'Palvelu kilpailutetaan uudelleen vuodeksi 2030.' };
  await manager.post(`${at}/options/leaving`, left, await versionAt(manager, at));
  await settle();
  return { prolonged: { agreement: found.id, provider } };
};
