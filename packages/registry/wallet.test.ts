import { id, localDate, startOfDay } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { zCertificateReminded } from './events.ts';
import { act, aWallet, PDF } from './testing/a-wallet.ts';
import { REJECTED, VALID } from './testing/certificates.ts';
import { OFFICER, OFFICER_PERSON, providerId } from './testing/samples.ts';

const officer = act(OFFICER_PERSON);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const EICAR = ['%PDF-X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

describe('a wallet', () => {
  it('keeps a report from its telling to its check, and then it counts everywhere', async () => {
    const w = await aWallet();
    const ref = await w.shown('pension_insurance');
    expect((await w.view()).certificates).toMatchObject([{ id: ref.id, state: 'clean', endsOn: '2026-12-31' }]);
    expect(await w.officers.listUnchecked({ limit: 5 })).toMatchObject({ rows: [{ id: ref.id }] });
    expect(await w.officers.checkCertificate(ref, OFFICER, VALID, officer)).toMatchObject({ ok: true });
    expect(await w.officers.listUnchecked({ limit: 5 })).toEqual({ rows: [] });
    const rows = (await w.registry.certificatesOf(w.provider, localDate('2026-02-01'))) ?? [];
    expect(rows.find(({ kind }) => kind === 'pension_insurance')).toMatchObject({
      state: 'valid',
      validUntil: '2026-12-31',
    });
    expect(rows.map(({ kind }) => kind)).not.toContain('criminal_record');
  });

  it('shows no official’s name, no place and no sum of a file, and puts no issuer into an event', async () => {
    const w = await aWallet();
    const ref = await w.shown('pension_insurance');
    await w.officers.checkCertificate(ref, OFFICER, REJECTED, officer);
    const seen = JSON.stringify(await w.view());
    for (const hidden of [OFFICER_PERSON, 'registry/', 'sha256']) expect(seen).not.toContain(hidden);
    const events = JSON.stringify(w.house.events());
    for (const own of ['Eläkeyhtiö', REJECTED.note ?? '-']) expect(events).not.toContain(own);
  });

  it.each([
    ['infected', text(EICAR), 'application/pdf'],
    ['lies', text('<html><script>alert(1)</script>'), 'application/pdf'],
    ['lies', PDF, 'image/png'],
  ] as const)('refuses a file: %s', async (fault, file, mediaType) => {
    const w = await aWallet();
    const ref = await w.shown('pension_insurance', file, {}, mediaType);
    const [seen] = (await w.view()).certificates;
    expect(seen).toMatchObject({ state: 'refused', file: { fault } });
    expect(await w.own.openCertificateFile(ref)).toMatchObject({ error: { code: 'registry.file_not_open' } });
    expect(await w.house.platform.objects.get(`registry/${w.provider}/${ref.id}/1`)).toBeUndefined();
  });

  it('refuses what never came, and what is not what was announced', async () => {
    const w = await aWallet();
    const added = await w.add('rules', PDF);
    const ref = { provider: w.provider, id: id('certificate', added.ok ? added.value.id : '') };
    await w.own.changeCertificate(ref, { command: 'hand_in' }, act());
    await w.sweep();
    expect((await w.view()).certificates).toMatchObject([{ file: { fault: 'missing' } }]);
    const other = await w.add('accounts', PDF);
    await w.send(id('certificate', other.ok ? other.value.id : ''), text('%PDF-1.7 a rePort'));
    await w.sweep();
    expect((await w.view()).certificates[0]).toMatchObject({ file: { fault: 'changed' } });
  });

  it('opens a file to nobody before it has been looked through', async () => {
    const w = await aWallet();
    const added = await w.add('rules', PDF);
    const ref = { provider: w.provider, id: id('certificate', added.ok ? added.value.id : '') };
    await w.send(ref.id, PDF);
    expect(await w.officers.openCertificateFile(ref)).toMatchObject({ error: { code: 'registry.file_not_open' } });
    await w.sweep();
    expect(await w.officers.openCertificateFile(ref)).toMatchObject({ ok: true, value: { content: PDF } });
  });

  it('is nobody else’s', async () => {
    const w = await aWallet();
    const { id: certificate } = await w.shown('rules');
    const foreign = { provider: providerId(9), id: certificate };
    for (const found of [
      await w.own.openCertificateFile(foreign),
      await w.own.uploadForm(foreign),
      await w.own.changeCertificate(foreign, { command: 'withdraw' }, act()),
      await w.officers.checkCertificate(foreign, OFFICER, VALID, officer),
    ])
      expect(found).toMatchObject({ error: { code: 'registry.not_found' } });
  });

  it('lets a newer valid report take the place of the older ones', async () => {
    const w = await aWallet();
    const first = await w.shown('pension_insurance');
    await w.officers.checkCertificate(first, OFFICER, VALID, officer);
    w.house.clock.moveBy(1_000);
    const second = await w.shown('pension_insurance');
    await w.officers.checkCertificate(second, OFFICER, VALID, officer);
    expect((await w.view()).certificates.map(({ id: one, state }) => [one, state])).toEqual([
      [second.id, 'valid'],
      [first.id, 'replaced'],
    ]);
  });

  it('answers what an officer has asked for, once', async () => {
    const w = await aWallet();
    const asked = await w.officers.askCertificate(w.provider, 'rules', OFFICER, officer);
    expect(asked).toMatchObject({ ok: true });
    expect(await w.officers.askCertificate(w.provider, 'rules', OFFICER, officer)).toMatchObject({
      error: { code: 'registry.already_asked' },
    });
    expect(await w.add('rules', PDF)).toMatchObject({ ok: true, value: { id: asked.ok ? asked.value.id : '' } });
    expect((await w.view()).certificates).toMatchObject([{ state: 'open', asked: { authority: OFFICER.authority } }]);
  });

  it('asks for a certificate of debt when the register shows an entry', async () => {
    const w = await aWallet();
    const told = { issuedOn: localDate('2026-01-07'), issuer: 'Vero', source: 'register' } as const;
    const finding = { result: 'rejected', source: 'register', tax: 'entry_needs_certificate' } as const;
    const looked = { kind: 'tax_status', told, finding } as const;
    for (let n = 0; n < 2; n += 1)
      expect(await w.officers.recordLookUp(w.provider, OFFICER, looked, officer)).toMatchObject({ ok: true });
    const asked = (await w.view()).certificates.filter(({ kind }) => kind === 'tax_debt_certificate');
    expect(asked).toMatchObject([{ state: 'asked' }]);
  });

  it('reminds sixty days before the end, and lets it lapse', async () => {
    const w = await aWallet();
    const ref = await w.shown('pension_insurance');
    await w.officers.checkCertificate(ref, OFFICER, VALID, officer);
    w.house.clock.moveTo(startOfDay(localDate('2026-11-01')));
    expect(await w.sweep()).toEqual({ done: 1, refused: 0 });
    expect(await w.sweep()).toEqual({ done: 0, refused: 0 });
    const facts = w.house.events().flatMap((event) => event.facts);
    expect(zCertificateReminded.parse(facts.at(-1))).toMatchObject({ days: 60, endsOn: '2026-12-31' });
    w.house.clock.moveTo(startOfDay(localDate('2027-01-01')));
    await w.sweep();
    expect((await w.view()).certificates).toMatchObject([{ state: 'expired' }]);
  });

  it('takes no more than thirty that wait, and gives back the file of one withdrawn unchecked', async () => {
    const w = await aWallet();
    const ref = await w.shown('rules');
    for (let n = 1; n < 30; n += 1) await w.add('rules');
    expect(await w.add('rules')).toMatchObject({ error: { code: 'registry.wallet_full' } });
    expect(await w.own.changeCertificate(ref, { command: 'withdraw' }, act())).toMatchObject({ ok: true });
    expect(await w.house.platform.objects.get(`registry/${w.provider}/${ref.id}/1`)).toBeUndefined();
    expect(await w.add('rules')).toMatchObject({ ok: true });
  });

  it('is read with the same number of calls however many reports there have been', async () => {
    const w = await aWallet();
    const calls = async () => {
      const before = w.house.platform.db.meter.usage().roundTrips;
      await w.view();
      return w.house.platform.db.meter.usage().roundTrips - before;
    };
    const few = await calls();
    for (let n = 0; n < 20; n += 1) await w.add('rules');
    expect([few, await calls()]).toEqual([2, 2]);
  });
});
