import { aDoor, type Door } from '@kt/access/testing/a-door.ts';
import { tables as agreements } from '@kt/agreements/compose.ts';
import { tables as competition } from '@kt/competition/compose.ts';
import { tables as purchasing } from '@kt/purchasing/compose.ts';
import { aDescription } from '@kt/purchasing/testing/samples.ts';
import { tables as registry } from '@kt/registry/compose.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

const PATH = '/api/procurement/v1/systems';
const zPage = z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })) });
const zDone = z.looseObject({ id: z.string() });

describe('the procurement interface behind API Gateway', () => {
  let door: Door;
  let officer: string;
  beforeAll(async () => {
    const tables = [...registry, ...purchasing, ...competition, ...agreements];
    const own = {
      OBJECTS_BUCKET: 'competition-files',
      LETTERS_BUCKET: 'purchasing-files',
      WALLET_BUCKET: 'registry-files',
      CURSOR_KEY_ID: 'cursors',
    };
    door = await aDoor(tables, own, () => import('./handler.ts'));
    officer = await door.official(11, 'procurement_officer');
  });
  afterAll(() => door.close());

  it('drafts a purchasing system, and lists and shows it', async () => {
    const drafted = await door.as(officer)({ method: 'POST', path: PATH, body: aDescription });
    expect(drafted.status).toBe(200);
    const { id } = zDone.parse(drafted.json());
    const listed = await door.as(officer)({ path: PATH });
    expect(zPage.parse(listed.json()).rows.map((row) => row.id)).toEqual([id]);
    const shown = await door.as(officer)({ path: `${PATH}/${id}` });
    expect(shown.headers['etag']).toBe('"1"');
    expect(shown.text).toContain(aDescription.names.sv);
  });

  it('holds a change to the version it is based on', async () => {
    const { id } = zDone.parse((await door.as(officer)({ method: 'POST', path: PATH, body: aDescription })).json());
    const change = { method: 'PUT', path: `${PATH}/${id}`, body: { ...aDescription, languages: ['sv'] } };
    expect((await door.as(officer)(change)).status).toBe(428);
    expect((await door.as(officer)({ ...change, headers: { 'if-match': '"7"' } })).status).toBe(412);
    expect((await door.as(officer)({ ...change, headers: { 'if-match': '"1"' } })).status).toBe(200);
  });

  it('holds no key but that of its cursors: it could not name a bidder if it wanted to', () => {
    expect(new Set(door.cloud.kms.calls.map(({ keyId }) => keyId))).toEqual(new Set(['cursors']));
  });
});
