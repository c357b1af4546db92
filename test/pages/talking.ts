import * as z from 'zod';
import type { Season } from '../story/season.ts';
import { type Served, WORKER } from '../story/serving.ts';

/** What case workers and others have told each other. */
export type Talked = {
  /** What case workers asked of procurement: it waits, it is in a draft, it was declined. */
  readonly asked: { readonly waiting: string; readonly taken: string; readonly declined: string };
  /** A client in the queue for a service that nobody offers yet. */
  readonly queued: string;
};

const CALL_REQUESTS = '/api/procurement/v1/call-requests';
const zWaiting = z.looseObject({ rows: z.array(z.looseObject({ id: z.string(), version: z.int() })) });

const zMessages = z.looseObject({ rows: z.array(z.unknown()) });

const NEED = {
  serviceType: 'work_coaching',
  targetGroups: ['young'],
  start: '2027-01-11',
  municipalities: ['905', '499'],
  languages: ['sv', 'fi'],
  shortfalls: ['full', 'starts_late'],
};

const asks = async (season: Season, clients: number, note?: string): Promise<string> => {
  const worker = await season.by('caseworker');
  const { id } = await worker.post(`${WORKER}/service-requests`, { ...NEED, clients, ...(note && { note }) });
  await season.settle();
  return id;
};

/** Both sides of a service write to each other; the last message of each waits to be read. */
export const written = async (season: Season, { referral, provider }: Served): Promise<void> => {
  const guide = await season.by('caseworker');
  const server = await season.chair(provider);
  const own = `/api/casework/v1/provider/authorities/${season.world.authority}/referrals/${referral}/messages`;
  const theirs = `${WORKER}/referrals/${referral}/messages`;
  await server.post(own, {
    text: 'Hei!\n\nPäiviä on sovittu kolme viikossa. Sopiiko aloitus kello 9, jos bussi ehtii?',
  });
  await guide.get(theirs, zMessages);
  await guide.post(theirs, { text: 'Sopii hyvin. Bussi on perillä 8.40.' });
  await server.get(own, zMessages);
  await server.post(own, { text: 'Kiitos! Lähetän viikko-ohjelman maanantaina.' });
  await season.settle();
};

/** A need that a draft takes up, and that comes back when the competition comes to nothing. */
export const asksFor = async (season: Season, competition: string): Promise<string> => {
  const request = await asks(season, 5);
  const officer = await season.by('officer');
  const { rows } = await officer.get(CALL_REQUESTS, zWaiting);
  const version = rows.find(({ id }) => id === request)?.version;
  await officer.post(`${CALL_REQUESTS}/${request}/joining`, { competition }, version);
  await season.settle();
  return request;
};

/** Three needs go to procurement: one is taken up in a draft, one is declined, one waits. */
export const talked = async (season: Season, drafted: string, queued: string): Promise<Talked> => {
  const guide = await season.by('caseworker');
  await guide.post(`${WORKER}/clients/${queued}/waiting`, { serviceType: 'career_coaching' });
  const taken = await asks(season, 8);
  const declined = await asks(season, 2);
  const waiting = await asks(season, 12, 'Ruotsinkielisiä nuoria odottaa enemmän kuin paikkoja on.');
  const officer = await season.by('officer');
  const { rows } = await officer.get(CALL_REQUESTS, zWaiting);
  const versionOf = (id: string) => rows.find((row) => row.id === id)?.version;
  await officer.post(`${CALL_REQUESTS}/${taken}/joining`, { competition: drafted }, versionOf(taken));
  const no = { reason: 'too_few', note: 'Kahdelle asiakkaalle sopii nykyinen sopimus Mustasaaressa.' };
  await officer.post(`${CALL_REQUESTS}/${declined}/refusal`, no, versionOf(declined));
  await season.settle();
  return { asked: { waiting, taken, declined }, queued };
};
