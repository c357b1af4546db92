import { localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { neededCertificates, notNeeded, type WalletOwner } from './certificate-needs.ts';
import {
  CERTIFICATE_KINDS,
  certificateDetails,
  certificateEnds,
  isCertificateKind,
  isTaxObstacle,
  type LegalForm,
  TAX_STATES,
  taxStatesOf,
} from './certificates.ts';
import { cell, type Row, readCsv } from './testing/read-csv.ts';

const examples = (name: string): readonly Row[] =>
  readCsv(new URL(`./testing/worked-examples/${name}.csv`, import.meta.url));

const FORMS: readonly LegalForm[] = [
  'association',
  'foundation',
  'company',
  'cooperative',
  'sole_trader',
  'public_body',
];
const formOf = (text: string): LegalForm => FORMS.find((form) => form === text) ?? expect.fail();
const kindOf = (text: string) => (isCertificateKind(text) ? text : expect.fail());

describe('what a provider keeps in its wallet', () => {
  it.each(examples('certificate-needs'))('$form, no employees: $no_employees, tax entry: $tax_entry', (row) => {
    const owner: WalletOwner = {
      form: formOf(cell(row, 'form')),
      hasNoEmployees: cell(row, 'no_employees') === 'yes',
      hasTaxEntry: cell(row, 'tax_entry') === 'yes',
    };
    const needed = cell(row, 'needed');
    expect(neededCertificates(owner)).toEqual(needed === '' ? [] : needed.split(' '));
  });

  it.each(examples('certificate-ends'))('$kind of $issued_on ends on $ends_on', (row) => {
    const validUntil = cell(row, 'valid_until');
    const ends = certificateEnds(kindOf(cell(row, 'kind')), {
      issuedOn: localDate(cell(row, 'issued_on')),
      ...(validUntil !== '' && { validUntil: localDate(validUntil) }),
    });
    expect(ends ?? '').toBe(cell(row, 'ends_on'));
  });

  it('has no place for a criminal record’s extract', () => {
    expect(certificateDetails('criminal_record')).toMatchObject({ takesFile: false, toldBy: 'officer' });
    for (const form of FORMS)
      expect(notNeeded('criminal_record', { form, hasNoEmployees: false, hasTaxEntry: false })).toBe('officer_only');
  });

  it('tells a tax state of two kinds only, and asks for a certificate once', () => {
    expect(CERTIFICATE_KINDS.filter((kind) => taxStatesOf(kind).length > 0)).toEqual([
      'tax_status',
      'tax_debt_certificate',
    ]);
    expect(taxStatesOf('tax_debt_certificate')).not.toContain('entry_needs_certificate');
    expect(TAX_STATES.filter(isTaxObstacle)).toEqual(['entry_needs_certificate', 'blocked']);
  });
});
