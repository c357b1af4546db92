import { yTunnus } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { invoicingForm } from './form.ts';

const form = invoicingForm(yTunnus('9000001-1'));
const messages = (shown: object) =>
  form.safeParse(shown).error?.issues.map(({ path, message }) => [path.join('.'), message]);
const E = { by: 'e_invoice', ovt: '0037 90000011', operator: 'nda fi hh' };

describe('how an organisation is invoiced for', () => {
  it('is self-billing without anything more', () => {
    expect(form.safeParse({ by: 'self_billing', ovt: 'rubbish', operator: '' }).data).toEqual({ by: 'self_billing' });
  });

  it('is its own e-invoice address, however it is spaced', () => {
    expect(form.safeParse(E).data).toEqual({ by: 'e_invoice', ovt: '003790000011', operator: 'NDAFIHH' });
  });

  it('is no address with a wrong check digit, nor somebody else’s', () => {
    expect(messages({ ...E, ovt: '003790000012' })).toEqual([['ovt', 'organisation.invoicing.ovt_wrong']]);
    expect(messages({ ...E, ovt: '003790000046' })).toEqual([['ovt', 'organisation.invoicing.ovt_other']]);
    expect(messages({ ...E, operator: '' })).toEqual([['operator', 'organisation.invoicing.operator_wrong']]);
  });
});
