import { createHash } from 'node:crypto';
import { installedFonts, renderPdf } from '@kt/documents';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import { type Season, versionAt } from './season.ts';

const CARD = {
  serviceType: 'work_coaching',
  names: { fi: 'Työhönvalmennus tulokseen asti', sv: 'Arbetsträning ända till resultat' },
  summary: {
    fi: 'Oma valmentaja, kunnes työ on alkanut ja jatkunut puoli vuotta.',
    sv: 'En egen handledare tills arbetet har börjat och fortsatt ett halvår.',
  },
  languages: ['fi', 'sv'],
  municipalities: ['905', '499', '946'],
  targetGroups: ['long_term_unemployed'],
  remote: false,
};

const zForm = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) });
const zWallet = z.looseObject({
  certificates: z.array(z.looseObject({ id: z.string(), state: z.string(), version: z.int() })),
});

/** A card is published with its free places. */
const offer = async ({ chair, tell }: Season, provider: SeededProvider): Promise<void> => {
  const own = await chair(provider);
  const { id, version } = await own.post('/api/provider/v1/services', CARD);
  const at = `/api/provider/v1/services/${id}`;
  const published = await own.post(`${at}/publication`, {}, version);
  await own.post(`${at}/places`, { free: 4 }, published.version);
  tell(`${provider.fi} publishes a service with its free places`, { free: 4 });
};

/** The weekly word on free places: one key for all of a provider's services. */
export const confirming = async ({ chair, tell }: Season, provider: SeededProvider): Promise<void> => {
  const own = await chair(provider);
  const places = '/api/provider/v1/service-places';
  await own.post(`${places}/confirmation`, {}, await versionAt(own, places));
  tell(`${provider.fi} confirms the places of all its services with one key`);
};

/** The paper that is sent. */
const paper = (provider: SeededProvider): Promise<Uint8Array> => {
  const title = `Todistus työeläkevakuutuksesta: ${provider.fi}`;
  const blocks = [{ kind: 'paragraph', text: title }] as const;
  const at = '2026-03-10T08:00:00.000Z';
  return renderPdf({ title, language: 'fi-FI', author: 'Työeläkeyhtiö Esimerkki', at, blocks }, installedFonts());
};

/** A report is announced, sent straight to the store by its signed form, looked through, and checked by an officer. */
const show = async (season: Season, provider: SeededProvider): Promise<void> => {
  const own = await season.chair(provider);
  const bytes = await paper(provider);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { mediaType: 'application/pdf', bytes: bytes.length, sha256 };
  const told = {
    kind: 'pension_insurance',
    issuer: 'Työeläkeyhtiö Esimerkki',
    issuedOn: '2026-03-10',
    source: 'supplier',
  };
  const { id, version } = await own.post('/api/provider/v1/certificates', { ...told, file });
  const at = `/api/provider/v1/certificates/${id}`;
  const { url, fields } = await own.get(`${at}/upload-form`, zForm);
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([Uint8Array.from(bytes)]), 'file');
  const sent = await fetch(url, { method: 'POST', body });
  if (!sent.ok) throw new Error(`the store refused the report: ${String(sent.status)} ${await sent.text()}`);
  await own.post(`${at}/arrival`, {}, version);
  await season.settle();
  const officer = await season.by('admission1');
  const wallet = `/api/procurement/v1/providers/${provider.id}`;
  const { certificates } = await officer.get(`${wallet}/wallet`, zWallet);
  const arrived = certificates.find((one) => one.id === id);
  if (arrived?.state !== 'clean') throw new Error(`the report is ${arrived?.state ?? 'nowhere'}`);
  await officer.post(`${wallet}/certificates/${id}/check`, { source: 'supplier', result: 'valid' }, arrived.version);
  season.tell(`${provider.fi} sends in a fresh report; an officer has checked it once for all`, {
    bytes: bytes.length,
  });
};

/** What a provider keeps up beside its tenders: a service that anybody can read, and the reports that signing reads. */
export const showing = async (season: Season, provider: SeededProvider): Promise<void> => {
  await offer(season, provider);
  await show(season, provider);
};
