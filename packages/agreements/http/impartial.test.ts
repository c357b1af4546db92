import { createApp } from '@kt/platform/http/shell.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aSeason } from '../testing/a-season.ts';
import { AUTHORITY, AUTHORITY_SIGNER, MANAGER, OTHER_PROVIDER, PROVIDER, someTerms } from '../testing/samples.ts';
import { procurementChangeRoutes } from './procurement-change-routes.ts';
import { procurementRoutes } from './procurement-routes.ts';

const zAnswer = z.looseObject({ id: z.string().optional(), code: z.string().optional() });

const officialOf = async () => {
  const season = await aSeason();
  return (by: string, organisations: readonly string[]) => {
    const value = { by, actingFor: AUTHORITY, roles: [], organisations };
    const gate = { admit: () => Promise.resolve({ ok: true as const, value }) };
    const app = createApp({
      gate,
      wording: (code) => code,
      log: season.house.platform.log,
      clock: season.house.platform.clock,
    })
      .route('/', procurementRoutes(season.agreements))
      .route('/', procurementChangeRoutes(season.agreements));
    let keys = 0;
    return async (path: string, body: object, version = 1) => {
      keys += 1;
      const headers = {
        'idempotency-key': `${by}-${organisations.join()}-${String(keys)}`.slice(-60),
        'if-match': `"${String(version)}"`,
      };
      const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, ...zAnswer.parse(await answer.json()) };
    };
  };
};

describe('an official who belongs to the provider', () => {
  it('is refused every decision about its agreement, and others are not', async () => {
    const official = await officialOf();
    const [own, other] = [official(MANAGER, [OTHER_PROVIDER, PROVIDER]), official(MANAGER, [OTHER_PROVIDER])];
    const second = official(AUTHORITY_SIGNER, []);
    const body = { terms: someTerms(), options: [] };
    const taken = { document: 'VAA/1/2024', dataProtection: 'dpa' };
    const refused = { status: 403, code: 'agreements.own_organisation' };
    expect(await own('/agreements', body)).toMatchObject(refused);
    const { id = '' } = await other('/agreements', body);
    const { id: active = '' } = await other('/agreements', body);
    expect(await own(`/agreements/${active}/taking-over`, taken)).toMatchObject(refused);
    expect(await second(`/agreements/${active}/taking-over`, taken)).toMatchObject({ status: 200 });
    const decisions = [
      [`/agreements/${id}/checks-waiver`, { reason: 'own premises' }],
      [`/agreements/${id}/signature`, {}],
      [`/agreements/${active}/changes/answer`, { answer: 'accept' }],
      [`/agreements/${active}/termination`, { ground: 'mutual' }],
    ] as const;
    for (const [path, asked] of decisions)
      expect(await own(path, asked, path.includes(active) ? 2 : 1)).toMatchObject(refused);
    expect(await other(`/agreements/${id}/checks-waiver`, { reason: 'own premises' })).toMatchObject({ status: 200 });
    expect(await other(`/agreements/${active}/termination`, { ground: 'mutual' }, 2)).toMatchObject({ status: 200 });
  });
});
