import type { PermissionTable } from '@kt/access/domain/permission-table.ts';
import { permissionsByContext } from '@kt/access/domain/permissions/index.ts';
import { kmsSigner, openKms } from '@kt/platform/aws/kms.ts';
import { verifySignature } from '@kt/platform/ports/signer.ts';
import { callApi } from '@kt/platform/testing/cloud/api-call.ts';
import { aCloud, type Cloud } from '@kt/platform/testing/cloud/cloud.ts';
import { composeTransparency, tables } from '@kt/transparency/compose.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

const zHead = z.looseObject({
  size: z.int(),
  root: z.string(),
  at: z.string(),
  signature: z.string(),
  publicKey: z.string(),
});

describe('the public interface behind API Gateway', () => {
  let cloud: Cloud;
  let handler: Parameters<typeof callApi>[0];
  beforeAll(async () => {
    cloud = await aCloud(tables);
    ({ handler } = await cloud.start({ SIGNING_KEY_ID: 'signing' }, () => import('./handler.ts')));
    const transparency = composeTransparency({ ...cloud.core, signer: kmsSigner(openKms(), 'signing') });
    await transparency.append([{ id: cloud.core.ids.next('event'), hash: 'a'.repeat(64), context: 'registry' }]);
  });
  afterAll(() => cloud.close());

  it('shows the head of the log with the key that verifies it, and asks KMS for no more than that', async () => {
    const before = cloud.kms.calls.length;
    const answer = await callApi(handler, { path: '/api/public/v1/log/head' });
    expect(answer.status).toBe(200);
    const { size, root, at, signature, publicKey } = zHead.parse(answer.json());
    expect(verifySignature(publicKey, `kumppanitori log v1\n${String(size)}\n${root}\n${at}\n`, signature)).toBe(true);
    expect(cloud.kms.calls.slice(before)).toEqual([{ action: 'GetPublicKey', keyId: 'signing', context: {} }]);
  });

  it('answers a path it does not have with a problem in the language of the reader', async () => {
    const answer = await callApi(handler, { path: '/api/public/v1/nothing', headers: { 'accept-language': 'sv' } });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.headers['content-language']).toBe('sv');
    expect(answer.headers['x-correlation-id']).toMatch(/^[\w-]{36}$/);
    expect(cloud.logLines.filter((line) => line.includes('http.not_found'))).toHaveLength(1);
  });

  it('asks nobody for a name, since every operation of it is public', () => {
    const tables: readonly PermissionTable[] = Object.values(permissionsByContext);
    const own = tables.flatMap((table) => Object.values(table)).filter(({ audience }) => audience === 'public');
    expect(own.length).toBeGreaterThan(3);
    expect(new Set(own.map(({ relation }) => relation))).toEqual(new Set(['public']));
  });
});
