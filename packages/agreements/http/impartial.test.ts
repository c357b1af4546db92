import { createApp } from '@kt/platform/http/shell.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aSeason } from '../testing/a-season.ts';
import { AUTHORITY, MANAGER, OTHER_PROVIDER, PROVIDER, someTerms } from '../testing/samples.ts';
import { procurementChangeRoutes } from './procurement-change-routes.ts';
import { procurementRoutes } from './procurement-routes.ts';

const zAnswer = z.looseObject({ id: z.string().optional(), code: z.string().optional() });

const officialOf = async () => {
  const season = await aSeason();
  return (organisations: readonly string[]) => {
    const value = { by: MANAGER, actingFor: AUTHORITY, roles: [], organisations };
    const gate = { admit: () => Promise.resolve({ ok: true as const, value }) };
    const app = createApp({ gate, wording: (code) => code, log: season.house.platform.log })
      .route('/', procurementRoutes(season.agreements))
      .route('/', procurementChangeRoutes(season.agreements));
    let keys = 0;
    return async (path: string, body: object) => {
      keys += 1;
      const headers = { 'idempotency-key': `${organisations.join()}-${String(keys)}`.slice(-60), 'if-match': '"1"' };
      const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, ...zAnswer.parse(await answer.json()) };
    };
  };
};

describe('an official who belongs to the provider', () => {
  it('is refused every decision about its agreement, and others are not', async () => {
    const official = await officialOf();
    const [own, other] = [official([OTHER_PROVIDER, PROVIDER]), official([OTHER_PROVIDER])];
    const body = { terms: someTerms(), options: [] };
    const taken = { ...body, document: 'VAA/1/2024', dataProtection: 'dpa' };
    const refused = { status: 403, code: 'agreements.own_organisation' };
    expect(await own('/agreements', body)).toMatchObject(refused);
    expect(await own('/agreements/taken-over', taken)).toMatchObject(refused);
    const { id = '' } = await other('/agreements', body);
    const { id: active = '' } = await other('/agreements/taken-over', taken);
    const decisions = [
      [`/agreements/${id}/checks-waiver`, { reason: 'own premises' }],
      [`/agreements/${id}/signature`, {}],
      [`/agreements/${active}/changes/answer`, { answer: 'accept' }],
      [`/agreements/${active}/termination`, { ground: 'mutual' }],
    ] as const;
    for (const [path, asked] of decisions) expect(await own(path, asked)).toMatchObject(refused);
    expect(await other(`/agreements/${id}/checks-waiver`, { reason: 'own premises' })).toMatchObject({ status: 200 });
    expect(await other(`/agreements/${active}/termination`, { ground: 'mutual' })).toMatchObject({ status: 200 });
  });
});
