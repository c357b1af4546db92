import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import { admit, apply, coachingCategory, DECISION, description } from '../../story/joining.ts';
import { type Season, versionAt } from '../../story/season.ts';
import type { Market } from './market.ts';

const P = '/api/procurement/v1';
const zSystem = z.looseObject({ categories: z.array(z.looseObject({ id: z.string() })) });
const zPlaces = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), provider: z.string() })) });
const FLAG = {
  ground: 'poor_performance',
  occurredOn: '2026-02-16',
  claim: 'Ensitapaamiset jäivät pitämättä kolmen asiakkaan kohdalla.',
};
const ANSWER = { statement: 'Ohjaaja sairastui.', damage: '', cooperation: '', measures: 'Sijainen on nimetty.' };

export type Place = { readonly system: string; readonly category: string; readonly provider: SeededProvider };

const openCategory = async ({ by }: Season): Promise<Pick<Place, 'system' | 'category'>> => {
  const officer = await by('officer');
  const { id: system } = await officer.post(`${P}/systems`, description);
  await officer.post(`${P}/systems/${system}/categories`, coachingCategory, 1);
  await officer.post(`${P}/systems/${system}/publication`, { notice: 'HILMA 2026-000777' }, 2);
  const { categories } = await officer.get(`${P}/systems/${system}`, zSystem);
  return { system, category: categories[0]?.id ?? '' };
};

/** A provider in a category of a system of its own: applied, and admitted by two. */
export const placed = async ({ season, provider }: Market, n: number): Promise<Place> => {
  const to = await openCategory(season);
  const one = provider(n);
  await admit(season, one, await apply(season, one, to));
  return { ...to, provider: one };
};

/** Its place is stopped or taken away: heard, answered, proposed by one and decided by another. */
export const stopped = async (
  { season }: Market,
  { system, category, provider }: Place,
  consequence: 'suspension' | 'removal',
): Promise<void> => {
  const officer = await season.by('admission1');
  const at = `${P}/systems/${system}/categories/${category}`;
  const { rows } = await officer.get(`${at}/admissions`, zPlaces);
  const admission = rows.find((one) => one.provider === provider.id)?.id ?? '';
  const flag = { ...FLAG, about: { admission } };
  const { id, version } = await officer.post(`${at}/providers/${provider.id}/hearings`, flag);
  const one = `${P}/hearings/${id}`;
  await officer.post(`${one}/asking`, { deadline: '2026-03-20' }, version);
  await season.settle();
  const chair = await season.chair(provider);
  const own = `/api/provider/v1/authorities/${season.world.authority}/hearings/${id}`;
  await chair.post(`${own}/answer`, ANSWER, await versionAt(chair, own));
  const reasons = { reasons: 'Puutteet toistuivat.', proportionality: 'Lievempi ei riitä.' };
  await officer.post(`${one}/proposal`, { outcome: 'exclude', consequence, ...reasons }, await versionAt(officer, one));
  const decider = await season.by('decider');
  await decider.post(`${one}/exclusion`, { decision: DECISION.delegation }, await versionAt(decider, one));
  await season.settle();
};
