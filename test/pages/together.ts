import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import { type Joined, REQUIREMENTS } from '../story/joining.ts';
import { type Partnered, partnered } from '../story/partnering.ts';
import type { Season } from '../story/season.ts';

/** Those who apply together. */
export type Together = {
  /** Leads what its partner has confirmed; the request with it is a draft. */
  readonly lead: SeededProvider;
  readonly partner: SeededProvider;
  /** Confirmed by every party. */
  readonly consortium: string;
  /** Its lead still writes what is agreed on. */
  readonly unfinished: string;
  /** Waits for its partner's answer. */
  readonly proposed: string;
  /** A draft in which the partner has not declared. */
  readonly ownPart: string;
  /** A request of a consortium that waits for the area. */
  readonly sentTogether: string;
  /** Admitted, and evaluated anew since one member is another. */
  readonly changed: Partnered;
};

const C = '/api/provider/v1/consortia';
const WHOLE = 10_000;
const OF_LEAD = 6_000;

const written = async (season: Season, name: string, lead: SeededProvider, partner: SeededProvider) => {
  const own = await season.chair(lead);
  const { id, version } = await own.post(C, { name });
  const added = await own.post(`${C}/${id}/parties`, { yTunnus: partner.yTunnus, as: 'member' }, version);
  const terms = {
    name,
    members: [
      { organisation: lead.id, role: { fi: 'Alkukartoitus ja ohjaus', sv: 'Kartläggning och handledning' } },
      { organisation: partner.id, role: { fi: 'Työhönvalmennus pajalla', sv: 'Arbetsträning på verkstaden' } },
    ].map((one) => ({ ...one, municipalities: ['905', '499'] })),
    reliedOn: [],
    split: {
      by: 'share',
      shares: [
        { organisation: lead.id, share: OF_LEAD },
        { organisation: partner.id, share: WHOLE - OF_LEAD },
      ],
    },
    agreedOn: season.today(),
    isJointlyLiable: true,
    leadInvoices: true,
  };
  const wrote = await own.put(`${C}/${id}/terms`, terms, added.version);
  return { id, version: wrote.version };
};

const proposedBy = async (season: Season, name: string, lead: SeededProvider, partner: SeededProvider) => {
  const { id, version } = await written(season, name, lead, partner);
  await (await season.chair(lead)).post(`${C}/${id}/proposal`, {}, version);
  return id;
};

const confirmed = async (season: Season, name: string, lead: SeededProvider, partner: SeededProvider) => {
  const id = await proposedBy(season, name, lead, partner);
  for (const one of [lead, partner]) await (await season.chair(one)).post(`${C}/${id}/confirmations`, { edition: 1 });
  return id;
};

const requestOf = async (season: Season, { system, category }: Joined, lead: SeededProvider, consortium: string) => {
  const own = await season.chair(lead);
  const requests = `/api/provider/v1/authorities/${season.world.authority}/requests`;
  const { id, version } = await own.post(requests, { system, category, language: 'fi' });
  const named = await own.put(`${requests}/${id}/consortium`, { consortium }, version);
  const declared = { organisation: lead.id, role: 'applicant', noExclusionGrounds: true, meets: REQUIREMENTS };
  const drafted = await own.put(`${requests}/${id}`, { declarations: [declared] }, named.version);
  return { at: `${requests}/${id}`, id, version: drafted.version };
};

const sent = async (season: Season, joined: Joined, lead: SeededProvider, partner: SeededProvider) => {
  const consortium = await confirmed(season, 'Pohjanmaan valmentajat', lead, partner);
  const { at, id } = await requestOf(season, joined, lead, consortium);
  const other = await season.chair(partner);
  const part = { edition: 1, meets: REQUIREMENTS, noExclusionGrounds: true };
  const { version } = await other.post(`${at}/declarations`, part);
  await (await season.chair(lead)).post(`${at}/submission`, {}, version);
  return id;
};

/** Four providers that nothing else has happened to form consortia, each as far as a page can show it. */
export const together = async (season: Season, joined: Joined): Promise<Together> => {
  const [, , , , lead, partner, third, fourth, ...others] = season.world.providers;
  const [, , first, second, joiner] = others;
  if (first === undefined || second === undefined || joiner === undefined)
    throw new RangeError('three more change their consortium');
  if (lead === undefined || partner === undefined || third === undefined || fourth === undefined)
    throw new RangeError('four providers apply together');
  const consortium = await confirmed(season, 'Rannikon ryhmä', lead, partner);
  const { id: ownPart } = await requestOf(season, joined, lead, consortium);
  const { id: unfinished } = await written(season, 'Kevään kumppanit', lead, third);
  const proposed = await proposedBy(season, 'Saariston apu', lead, partner);
  const sentTogether = await sent(season, joined, third, fourth);
  const changed = await partnered(season, joined, [first, second, joiner]);
  await season.settle();
  return { changed, lead, partner, consortium, unfinished, proposed, ownPart, sentTogether };
};
