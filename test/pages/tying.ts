import * as z from 'zod';
import { type Season, versionAt } from '../story/season.ts';
import { WORKER } from '../story/serving.ts';

export type Tied = {
  /** Clients joined to another person's number: nothing has been bound since, and a supervisor is asked. */
  readonly tied: { readonly alone: string; readonly served: string };
};

const HEAD = 'external_reference;updated_at;name;language;municipality;municipality_from;phone;reference';
const zClient = z.looseObject({ reference: z.string(), contact: z.looseObject({ name: z.string() }) });
const zRows = z.looseObject({ rows: z.array(z.looseObject({ outcome: z.literal('joined') })) });

/** An import of clients joins one whom the house knows to a number of the national system. */
export const joinedTo = async (
  season: Season,
  client: string,
  external: string,
  asOf: string = season.today(),
): Promise<void> => {
  const worker = await season.by('caseworker');
  const { reference, contact } = await worker.get(`${WORKER}/clients/${client}?purpose=guidance`, zClient);
  const row = [external, asOf, contact.name, 'fi', '905', '2026-01-01', '040 2222222', reference].join(';');
  const body = new TextEncoder().encode(`${HEAD}\r\n${row}\r\n`);
  zRows.parse((await worker.send({ method: 'POST', path: `${WORKER}/client-system/imports`, body })).body);
};

/** Two clients are joined to the number of a namesake, one of them while a service is under way. */
export const tied = async (season: Season, alone: string, served: string): Promise<Tied> => {
  await joinedTo(season, alone, 'TMT-801');
  await joinedTo(season, served, 'TMT-802');
  const worker = await season.by('caseworker');
  const at = `${WORKER}/clients/${served}/separation`;
  await worker.post(at, { reason: 'Tunnus on samannimisen asiakkaan.' }, await versionAt(worker, at));
  await season.settle();
  return { tied: { alone, served } };
};
