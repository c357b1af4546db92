import type { Caller } from '@kt/local-platform/world/caller.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import { DECISION, type Joined, REQUIREMENTS } from './joining.ts';
import { type Season, versionAt } from './season.ts';

const C = '/api/provider/v1/consortia';
const HALF = 5_000;
const [REFERENCES = '', BILINGUAL = ''] = REQUIREMENTS;

/** A consortium that was admitted, and the one that joined it later. */
export type Partnered = {
  readonly consortium: string;
  readonly admission: string;
  readonly lead: SeededProvider;
  readonly joiner: SeededProvider;
};

const write = async (own: Caller, consortium: string, [lead, partner]: readonly [SeededProvider, SeededProvider]) => {
  const at = `${C}/${consortium}`;
  const added = { yTunnus: partner.yTunnus, as: 'member' };
  await own.post(`${at}/parties`, added, await versionAt(own, at));
  const members = [lead, partner].map(({ id }) => ({
    organisation: id,
    role: { fi: 'Työhönvalmennus', sv: 'Arbetsträning' },
    municipalities: ['905', '499'],
  }));
  const shares = [lead, partner].map(({ id }) => ({ organisation: id, share: HALF }));
  const terms = {
    ...{ name: 'Merenkurkun valmentajat', members, reliedOn: [], split: { by: 'share', shares } },
    ...{ isJointlyLiable: true, leadInvoices: true },
  };
  await own.put(`${at}/terms`, terms, await versionAt(own, at));
};

const propose = async ({ chair }: Season, consortium: string, parties: readonly SeededProvider[], edition: number) => {
  const [lead] = parties;
  if (lead === undefined) throw new RangeError('a consortium has a lead');
  const own = await chair(lead);
  const at = `${C}/${consortium}`;
  const reason = edition === 1 ? {} : { reason: 'Valmentaja jää eläkkeelle, ja tilalle tulee toinen yhdistys.' };
  await own.post(`${at}/proposal`, reason, await versionAt(own, at));
  for (const party of parties) await (await chair(party)).post(`${at}/confirmations`, { edition });
};

const apply = async (
  { chair, world }: Season,
  { system, category }: Joined,
  consortium: string,
  [lead, partner]: readonly [SeededProvider, SeededProvider],
): Promise<string> => {
  const own = await chair(lead);
  const requests = `/api/provider/v1/authorities/${world.authority}/requests`;
  const { id } = await own.post(requests, { system, category, language: 'fi' });
  const at = `${requests}/${id}`;
  await own.put(`${at}/consortium`, { consortium }, await versionAt(own, at));
  const declared = { organisation: lead.id, role: 'applicant', noExclusionGrounds: true, meets: [REFERENCES] };
  await own.put(at, { declarations: [declared] }, await versionAt(own, at));
  const part = { edition: 1, meets: [BILINGUAL], noExclusionGrounds: true };
  await (await chair(partner)).post(`${at}/declarations`, part);
  await own.post(`${at}/submission`, {}, await versionAt(own, at));
  return id;
};

export const admitTogether = async ({ by, settle }: Season, request: string): Promise<void> => {
  const path = `/api/procurement/v1/requests/${request}`;
  const first = await by('admission1');
  await first.post(`${path}/taking`, {}, await versionAt(first, path));
  await first.post(`${path}/proposal`, { outcome: 'accept' }, await versionAt(first, path));
  const second = await by('admission2');
  await second.post(`${path}/acceptance`, DECISION, await versionAt(second, path));
  await settle();
};

const zPlaces = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), provider: z.string(), version: z.int(), inForce: z.boolean() })),
});
const placeOf = async (officer: Caller, { system, category }: Joined, lead: SeededProvider) => {
  const list = `/api/procurement/v1/systems/${system}/categories/${category}/admissions`;
  const { rows } = await officer.get(list, zPlaces);
  const found = rows.find(({ provider }) => provider === lead.id);
  if (found === undefined) throw new RangeError('the consortium has no place');
  return { ...found, at: `${list}/${lead.id}/${found.id}` };
};

/** A consortium of two is made, confirmed by both, and applies. */
export const applyTogether = async (
  season: Season,
  joined: Joined,
  [lead, partner]: readonly [SeededProvider, SeededProvider],
) => {
  const own = await season.chair(lead);
  const { id: consortium } = await own.post(C, { name: 'Merenkurkun valmentajat' });
  await write(own, consortium, [lead, partner]);
  await propose(season, consortium, [lead, partner], 1);
  return { consortium, request: await apply(season, joined, consortium, [lead, partner]) };
};

/** Two apply together and are admitted; one is exchanged, and an officer asks what that means. */
export const partnered = async (
  season: Season,
  joined: Joined,
  [lead, partner, joiner]: readonly [SeededProvider, SeededProvider, SeededProvider],
): Promise<Partnered> => {
  const { by, chair, tell, settle } = season;
  const own = await chair(lead);
  const { consortium, request } = await applyTogether(season, joined, [lead, partner]);
  await admitTogether(season, request);
  const officer = await by('admission1');
  const { id: admission, at, inForce } = await placeOf(officer, joined, lead);
  tell('a consortium of two admitted', { parties: 2, inForce: Number(inForce) });
  const left = `${C}/${consortium}/parties/${partner.id}/removal`;
  await own.post(left, {}, await versionAt(own, `${C}/${consortium}`));
  await write(own, consortium, [lead, joiner]);
  await propose(season, consortium, [lead, joiner], 2);
  await settle();
  const changed = await placeOf(officer, joined, lead);
  tell('one member is exchanged: no new invitations', { inForce: Number(changed.inForce) });
  const question = { question: 'Kuka ohjaa ruotsiksi?', deadline: season.today().replace(/-\d\d$/, '-28') };
  await officer.post(`${at}/change-question`, question, changed.version);
  await settle();
  return { consortium, admission, lead, joiner };
};

/** The one who joined declares for itself, the lead replies, and the officer finds that they qualify. */
const reEvaluated = async (season: Season, joined: Joined, { admission, lead, joiner }: Partnered): Promise<void> => {
  const { by, chair, world, tell, settle } = season;
  const { system, category } = joined;
  const officer = await by('admission1');
  const own = `/api/provider/v1/authorities/${world.authority}/systems/${system}/categories/${category}/admissions`;
  const part = { edition: 2, meets: [BILINGUAL], noExclusionGrounds: true };
  await (await chair(joiner)).post(`${own}/${admission}/leads/${lead.id}/declarations`, part);
  const before = await placeOf(officer, joined, lead);
  await (await chair(lead)).post(
    `${own}/${admission}/change-reply`,
    { reply: 'Uusi jäsen ohjaa ruotsiksi.' },
    before.version,
  );
  const { at, version } = await placeOf(officer, joined, lead);
  await officer.post(`${at}/re-evaluation`, { edition: 2, reason: 'Vaatimukset täyttyvät yhdessä edelleen.' }, version);
  await settle();
  const { inForce } = await placeOf(officer, joined, lead);
  if (!inForce) throw new Error('a consortium that qualifies is not in force');
  tell('the changed consortium qualifies', { inForce: Number(inForce) });
};

/** A consortium from its admission to the evaluation of its change. */
export const partnering = async (season: Season, joined: Joined): Promise<void> => {
  const [lead, partner, joiner] = season.world.providers.slice(10);
  if (lead === undefined || partner === undefined || joiner === undefined)
    throw new RangeError('three make a consortium');
  await reEvaluated(season, joined, await partnered(season, joined, [lead, partner, joiner]));
};
