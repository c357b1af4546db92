import { expect, it } from 'vitest';
import { payerForm } from './form.ts';

const payer = { name: 'Vaasan kaupunki', yTunnus: '9000020-6', iban: 'fi08 9999 9900 0999 99', bankCustomerId: '' };

it('takes an account as people write it', () => {
  expect(payerForm.parse(payer)).toEqual({ ...payer, iban: 'FI0899999900099999' });
});

it('names the field that is wrong', () => {
  const wrong = payerForm.safeParse({ ...payer, iban: 'FI0899999900099998', yTunnus: '9000020-7', name: '' });
  expect(wrong.error?.issues.map(({ message }) => message)).toEqual([
    'finance.form.name',
    'finance.form.y',
    'finance.form.iban',
  ]);
});
