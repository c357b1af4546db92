import { aDoor, type Door } from '@kt/access/testing/a-door.ts';
import { tables as agreements } from '@kt/agreements/compose.ts';
import { tables as casework } from '@kt/casework/compose.ts';
import { EVIDENCE_BYTES } from '@kt/casework/wire.ts';
import { tables as outcomes } from '@kt/outcomes/compose.ts';
import { tables as registry } from '@kt/registry/compose.ts';
import { tables as settlement } from '@kt/settlement/compose.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

const PATH = '/api/casework/v1/worker/clients';
const CLIENT = {
  contact: { name: 'Anna Esimerkki', phone: '+358 40 0000000' },
  profile: {
    language: 'fi',
    targetGroups: [],
    partialWorkAbility: false,
    distanceGroup: 'B',
    nonDisclosure: false,
  },
  home: { municipality: '905', from: '2024-01-01', source: 'population_register' },
};
const zRows = z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })) });
const zDone = z.looseObject({ id: z.string() });

describe('the casework interface behind API Gateway', () => {
  let door: Door;
  let worker: string;
  let supervisor: string;
  beforeAll(async () => {
    const tables = [...casework, ...agreements, ...settlement, ...outcomes, ...registry];
    const own = { OBJECTS_BUCKET: 'casework-files', CURSOR_KEY_ID: 'cursors' };
    door = await aDoor(tables, own, () => import('./handler.ts'));
    [worker, supervisor] = [await door.official(11, 'case_worker'), await door.official(12, 'finance_officer')];
  });
  afterAll(() => door.close());

  it('opens a client and shows it to its own worker, to nobody in finance', async () => {
    const opened = await door.as(worker)({ method: 'POST', path: PATH, body: CLIENT });
    expect(opened.status).toBe(200);
    const { id } = zDone.parse(opened.json());
    const path = `${PATH}/${id}`;
    const shown = await door.as(worker)({ path, query: 'purpose=guidance' });
    expect(shown.text).toContain('Anna Esimerkki');
    expect((await door.as(supervisor)({ path, query: 'purpose=guidance' })).status).toBe(403);
  });

  it('continues a list by its cursor for the same caller only', async () => {
    for (let n = 0; n < 50; n += 1) await door.as(worker)({ method: 'POST', path: PATH, body: CLIENT });
    const first = await door.as(worker)({ path: PATH });
    const { cursor: next } = z.looseObject({ cursor: z.string() }).parse(first.json());
    const query = new URLSearchParams({ cursor: next }).toString();
    const rest = zRows.parse((await door.as(worker)({ path: PATH, query })).json()).rows;
    expect(rest.length).toBeGreaterThan(0);
    const forged = new URLSearchParams({ cursor: `${next.slice(0, -2)}xx` }).toString();
    expect((await door.as(worker)({ path: PATH, query: forged })).status).toBe(400);
  });

  it('takes no larger file than a Lambda is handed, as base64 beside the rest of the event', () => {
    expect(Math.ceil(EVIDENCE_BYTES / 3) * 4 + 64 * 1024).toBeLessThanOrEqual(6 * 1024 * 1024);
  });

  it('logs no client', () => {
    expect(door.cloud.logLines.join('')).not.toMatch(/Anna|Esimerkki|0000000/);
  });
});
