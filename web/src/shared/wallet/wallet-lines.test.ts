import { instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { neededLines, type SeenCertificate, type SeenRow, walletFigures, walletLine } from './wallet-lines.ts';

const words = wordsInTest();
const NOW = instant('2026-12-01T08:00:00.000Z');
const line = (row: Partial<SeenRow>, certificate?: Partial<SeenCertificate>) =>
  walletLine(
    { kind: 'pension_insurance', state: 'valid', certificate: 'crt_1', ...row },
    certificate === undefined
      ? []
      : [{ id: 'crt_1', kind: 'pension_insurance', state: 'valid', checks: [], ...certificate }],
    NOW,
    words,
  );
const check = { at: NOW, source: 'supplier', result: 'rejected' } as const;

it('tells until when a report counts, and when it ended', () => {
  expect(line({ state: 'expiring', validUntil: localDate('2026-12-31') }).until).toBe(
    'Voimassa 31.12.2026 asti, 30 päivää jäljellä',
  );
  expect(line({ state: 'expired', validUntil: localDate('2026-11-30') }).until).toBe('Vanheni 30.11.2026');
  expect(line({ state: 'unchecked', validUntil: localDate('2026-12-31') })).not.toHaveProperty('until');
});

it('says what is wrong: with the file, in the officer’s words, or by the tax state', () => {
  expect(line({ state: 'missing' }, { state: 'refused', file: { fault: 'lies' } }).trouble).toBe(
    words.t('wallet.fault.lies'),
  );
  expect(
    line({ state: 'rejected' }, { state: 'rejected', checks: [{ ...check, note: 'Väärä yhdistys' }] }).trouble,
  ).toBe('Väärä yhdistys');
  expect(line({ state: 'rejected' }, { state: 'rejected', checks: [{ ...check, tax: 'blocked' }] }).trouble).toBe(
    words.t('wallet.tax.blocked'),
  );
});

it('uses the certificate’s own word where it says more', () => {
  expect(line({ state: 'missing' }, { state: 'asked' }).state).toBe('pyydetty');
  expect(line({ state: 'unchecked' }, { state: 'quarantined' })).toMatchObject({ state: 'tiedostoa tutkitaan' });
  expect(line({ state: 'missing' }).state).toBe('puuttuu');
});

it('puts first what waits for the provider, and counts', () => {
  const lines = [line({ state: 'valid' }), line({ state: 'unchecked' }), line({ state: 'expired' })];
  expect(neededLines(lines).map(({ row }) => row.state)).toEqual(['expired', 'unchecked', 'valid']);
  expect(walletFigures([...lines, line({ notNeeded: 'public_body' })])).toEqual({ open: 1, waiting: 1, fine: 1 });
});
