import { MACHINES } from '@kt/local-platform/identity/identity-configuration.ts';
import { MACHINE_SCOPE } from '@kt/platform/http/bearer.ts';
import * as z from 'zod';
import type { Season } from './season.ts';

const zToken = z.looseObject({ access_token: z.string() });
const zMachines = z.looseObject({ rows: z.array(z.looseObject({ client: z.string(), version: z.int() })) });
const MACHINES_PATH = '/api/procurement/v1/machines';
const { client, secret } = MACHINES[0];

/** As a program anywhere would: its secret for a token, the token for answers. */
const asProgram = async ({ machine: { origin }, world }: Season) => {
  const authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: MACHINE_SCOPE });
  const given = await fetch(`${origin}/oidc/token`, { method: 'POST', headers: { authorization }, body });
  const { access_token: token } = zToken.parse(await given.json());
  const headers = { authorization: `Bearer ${token}`, 'acting-for': world.authority };
  return async (path: string, sent: object = {}): Promise<number> => {
    const answer = await fetch(`${origin}/api/${path}`, { headers: { ...headers, ...sent } });
    await answer.body?.cancel();
    return answer.status;
  };
};

/** The area's program reads what it was let read and nothing else, until somebody takes its right away. */
export const machineReads = async (season: Season): Promise<void> => {
  const call = await asProgram(season);
  const ledger = 'finance/v1/ledger?year=2026';
  const asked = [
    ledger,
    'procurement/v1/systems',
    'procurement/v1/people',
    'casework/v1/worker/clients',
    'finance/v1/lines',
  ];
  const said: number[] = [];
  for (const path of asked) said.push(await call(path));
  const admin = await season.by('admin2');
  const { rows } = await admin.get(MACHINES_PATH, zMachines);
  const version = rows.find((one) => one.client === client)?.version ?? 0;
  await admin.post(`${MACHINES_PATH}/${client}/revoke`, {}, version);
  said.push(await call(ledger));
  if (String(said) !== '200,200,403,403,403,401') throw new Error(`a program was answered ${String(said)}`);
  season.tell('a program read sums and systems, was refused people, clients and lines, and ended with one word');
};
