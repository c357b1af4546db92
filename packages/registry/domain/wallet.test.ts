import { type LocalDate, localDate, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aCertificate, anAsked, certificateId, IN_STATE, REJECTED } from '../testing/certificates.ts';
import { AT, OFFICER, OFFICER_PERSON } from '../testing/samples.ts';
import type { Certificate } from './certificate.ts';
import { type WalletState, walletRows } from './wallet.ts';

const TODAY = localDate('2026-01-07');
const rowOf = (certificates: readonly Certificate[], kind: string, day: LocalDate = TODAY) =>
  walletRows(certificates, 'association', day).find((row) => row.kind === kind) ?? expect.fail();
const taxes = (tax: 'clear' | 'entry_needs_certificate') =>
  aCertificate({ kind: 'tax_status' }).after(
    {
      command: 'check',
      officer: OFFICER,
      finding: { result: tax === 'clear' ? 'valid' : 'rejected', source: 'register', tax },
    },
    AT,
    OFFICER_PERSON,
  ).certificate;

describe('a wallet', () => {
  it.each([
    ['asked', 'missing'],
    ['open', 'unchecked'],
    ['quarantined', 'unchecked'],
    ['clean', 'unchecked'],
    ['refused', 'missing'],
    ['valid', 'valid'],
    ['rejected', 'rejected'],
    ['expired', 'expired'],
    ['replaced', 'missing'],
    ['withdrawn', 'missing'],
  ] as const satisfies readonly (readonly [keyof typeof IN_STATE, WalletState])[])(
    '%s counts as %s',
    (state, counts) => {
      expect(rowOf([IN_STATE[state]()], 'pension_insurance').state).toBe(counts);
    },
  );

  it('warns in the last sixty days, to the last day', () => {
    const states = ['2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01'].map(
      (day) => rowOf([IN_STATE.valid()], 'pension_insurance', localDate(day)).state,
    );
    expect(states).toEqual(['valid', 'expiring', 'expiring', 'expired']);
  });

  it('goes by the valid report, also when a newer one waits or was rejected', () => {
    const newer = { id: certificateId(2), made: { at: plusMs(AT, 1), by: 'x' } };
    for (const state of ['clean', 'rejected'] as const) {
      const found = rowOf([{ ...IN_STATE[state](), ...newer }, IN_STATE.valid()], 'pension_insurance');
      expect(found).toMatchObject({ state: 'valid', certificate: certificateId(1) });
    }
    expect(rowOf([{ ...anAsked().certificate, ...newer }, IN_STATE.expired()], 'pension_insurance').state).toBe(
      'missing',
    );
  });

  it('asks nothing of an employer from who employs nobody, until somebody finds otherwise', () => {
    const statement = aCertificate({ kind: 'no_employees' });
    expect(rowOf([], 'pension_insurance')).not.toHaveProperty('notNeeded');
    expect(rowOf([statement.certificate], 'pension_insurance').notNeeded).toBe('no_employees');
    const found = { ...REJECTED, source: 'register' } as const;
    const rejected = statement.after({ command: 'check', officer: OFFICER, finding: found }, AT, OFFICER_PERSON);
    expect(rowOf([rejected.certificate], 'pension_insurance')).not.toHaveProperty('notNeeded');
  });

  it('asks for a certificate of debt after an entry, and lets it speak for the taxes', () => {
    expect(rowOf([taxes('clear')], 'tax_debt_certificate').notNeeded).toBe('no_tax_entry');
    const entry = taxes('entry_needs_certificate');
    expect(rowOf([entry], 'tax_debt_certificate')).not.toHaveProperty('notNeeded');
    expect(rowOf([entry], 'tax_status').state).toBe('rejected');
    const shown = aCertificate({ kind: 'tax_debt_certificate', id: certificateId(2) })
      .clean()
      .after(
        {
          command: 'check',
          officer: OFFICER,
          finding: { result: 'valid', source: 'supplier', tax: 'arrangement_shown' },
        },
        AT,
        OFFICER_PERSON,
      ).certificate;
    expect(rowOf([entry, shown], 'tax_status')).toMatchObject({ state: 'valid', certificate: certificateId(2) });
  });
});
