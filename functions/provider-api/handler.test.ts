import { aDoor, type Door } from '@kt/access/testing/a-door.ts';
import { CAJ, VAASA, WORKSHOP } from '@kt/access/testing/builders.ts';
import { tables as agreements } from '@kt/agreements/compose.ts';
import { tables as competition } from '@kt/competition/compose.ts';
import { tables as purchasing } from '@kt/purchasing/compose.ts';
import { tables as registry } from '@kt/registry/compose.ts';
import { tables as settlement } from '@kt/settlement/compose.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('the provider interface behind API Gateway', () => {
  let door: Door;
  beforeAll(async () => {
    const tables = [...registry, ...purchasing, ...competition, ...agreements, ...settlement];
    const own = {
      OBJECTS_BUCKET: 'competition-files',
      LETTERS_BUCKET: 'purchasing-files',
      WALLET_BUCKET: 'registry-files',
      UPLOADS_URL: 'https://registry-files.s3.eu-north-1.amazonaws.com/',
      ATTACHMENTS_URL: 'https://competition-files.s3.eu-north-1.amazonaws.com/',
      SIGNING_KEY_ID: 'signing',
      CURSOR_KEY_ID: 'cursors',
      PSEUDONYM_KEY_ID: 'pseudonyms',
      DRAFT_KEY_ID: 'drafts',
    };
    door = await aDoor(tables, own, () => import('./handler.ts'));
  });
  afterAll(() => door.close());

  it('derives two keys while it starts', () => {
    const calls = door.cloud.kms.calls.map(({ action, keyId }) => `${action} ${keyId}`);
    expect(calls.sort()).toEqual(['GenerateMac cursors', 'GenerateMac pseudonyms']);
  });

  it('shows an organisation its members and its invitations, page by page', async () => {
    const caj = door.as(CAJ, {}, WORKSHOP);
    const members = await caj({ path: '/api/provider/v1/members' });
    expect(members.status).toBe(200);
    expect(members.text).toContain(CAJ);
    expect((await caj({ path: `/api/provider/v1/authorities/${VAASA}/invitations` })).json()).toMatchObject({
      rows: [],
    });
  });

  it('answers for nothing of an organisation that the caller does not belong to', async () => {
    const stranger = door.as(await door.official(11, 'evaluator'), {}, WORKSHOP);
    expect((await stranger({ path: '/api/provider/v1/members' })).status).toBe(403);
  });
});
