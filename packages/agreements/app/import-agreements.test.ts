import { type Id, id, instant, type YTunnus } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import { composeAgreements, tables } from '../compose.ts';
import { actOf, must } from '../testing/a-season.ts';
import { AUTHORITY, AUTHORITY_SIGNER, DRAFTED_AT, MANAGER, OPTION, PROVIDER, someTerms } from '../testing/samples.ts';
import type { ImportRow } from './import-agreements.ts';

const KNOWN = '9000001-1';
const providerOf = (yTunnus: YTunnus): Promise<Id<'organisation'> | undefined> =>
  Promise.resolve(yTunnus === KNOWN ? PROVIDER : undefined);
const aPlace = async () => {
  const house = await aHouse(tables, DRAFTED_AT);
  const evidenceOf = () => Promise.resolve(undefined);
  return { house, app: composeAgreements(house.platform, { evidenceOf, providerOf }) };
};
const IMPORTER = { authority: AUTHORITY, organisations: [] };
const { provider: _provider, ...terms } = someTerms();
const row = (change: Partial<ImportRow> = {}): ImportRow => ({
  document: 'VAA/123/2024',
  yTunnus: KNOWN,
  terms,
  options: [OPTION],
  ...change,
});

describe('agreements from a file', () => {
  it('are looked at without storing anything', async () => {
    const { house, app } = await aPlace();
    const verdicts = await app.checkImport(IMPORTER, [
      row(),
      row({ document: 'VAA/2', yTunnus: '9000003-8' }),
      row({ document: 'VAA/3', yTunnus: 'no number' }),
      row({
        document: 'VAA/4',
        terms: { ...terms, ceilingCents: 0 as typeof terms.ceilingCents },
        options: [{ ...OPTION, noticeBy: OPTION.extendsTo }],
      }),
      row(),
    ]);
    expect(verdicts.map(({ problems }) => problems)).toEqual([
      [],
      [{ code: 'agreements.provider_unknown' }],
      [{ code: 'agreements.provider_unknown' }],
      [
        { code: 'agreements.terms_invalid', field: 'ceilingCents' },
        { code: 'agreements.terms_invalid', field: 'options' },
      ],
      [{ code: 'agreements.document_repeated' }],
    ]);
    expect(verdicts[0]).toMatchObject({ document: 'VAA/123/2024', provider: PROVIDER });
    expect(house.events()).toEqual([]);
  });

  it('become drafts once for each document, which another official takes over', async () => {
    const { app } = await aPlace();
    const first = must(await app.importOne(IMPORTER, row(), actOf(MANAGER, 'import', 'one')));
    expect(await app.importOne(IMPORTER, row(), actOf(MANAGER, 'import', 'two'))).toEqual({
      ok: false,
      error: { code: 'agreements.document_known' },
    });
    const ref = { authority: AUTHORITY, id: id('agreement', first.id) };
    const [verdict] = await app.checkImport(IMPORTER, [row()]);
    expect(verdict).toMatchObject({ known: first.id, problems: [{ code: 'agreements.document_known' }] });
    const take = { command: 'take_over', document: 'VAA/123/2024', dataProtection: 'dpa-1' } as const;
    const party = { side: 'authority' } as const;
    expect(await app.change(ref, party, take, actOf(MANAGER))).toMatchObject({
      error: { code: 'agreements.second_person_needed' },
    });
    must(await app.change(ref, party, take, actOf(AUTHORITY_SIGNER)));
    expect(must(await app.view(ref, party))).toMatchObject({
      state: 'active',
      origin: { document: 'VAA/123/2024' },
      options: [OPTION],
    });
  });

  it('may be brought in anew after the draft was withdrawn', async () => {
    const { app } = await aPlace();
    const first = must(await app.importOne(IMPORTER, row(), actOf(MANAGER, 'import', 'one')));
    const ref = { authority: AUTHORITY, id: id('agreement', first.id) };
    const withdraw = { command: 'withdraw', reason: 'the wrong file' } as const;
    must(await app.change(ref, { side: 'authority' }, withdraw, actOf(AUTHORITY_SIGNER)));
    const second = must(await app.importOne(IMPORTER, row(), actOf(MANAGER, 'import', 'two')));
    expect((await app.checkImport(IMPORTER, [row()]))[0]?.known).toBe(second.id);
  });

  it('are refused where they could not be in force, or concern the official', async () => {
    const { house, app } = await aPlace();
    const own = { ...IMPORTER, organisations: [PROVIDER] };
    expect(await app.importOne(own, row(), actOf(MANAGER))).toMatchObject({
      error: { code: 'agreements.own_organisation' },
    });
    house.clock.moveTo(instant('2027-01-31T22:00:00.000Z'));
    expect(await app.importOne(IMPORTER, row(), actOf(MANAGER))).toMatchObject({
      error: { code: 'agreements.period_over', end: terms.end },
    });
    expect((await app.checkImport(IMPORTER, [row()]))[0]?.problems).toEqual([
      { code: 'agreements.period_over', end: terms.end },
    ]);
  });
});
