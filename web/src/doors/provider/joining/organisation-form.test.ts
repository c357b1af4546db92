import { describe, expect, it } from 'vitest';
import { isNamed, organisationSent } from './organisation-form.ts';
import { payeeForm } from './payee/form.ts';
import { registerForm } from './register/form.ts';

const shown = {
  nameFi: 'Rannikon Työpaja ry',
  nameSv: '',
  municipality: '905',
  language: 'fi' as const,
  email: 'toimisto@rannikko.example',
  person: '',
  phone: '',
  address: '',
};

describe('an organisation', () => {
  it('sends what was filled in, and nothing for what was not', () => {
    expect(organisationSent(shown)).toEqual({
      names: { fi: 'Rannikon Työpaja ry' },
      homeMunicipality: '905',
      language: 'fi',
      contacts: { email: 'toimisto@rannikko.example' },
    });
    expect(organisationSent({ ...shown, municipality: '' })).not.toHaveProperty('homeMunicipality');
  });

  it('has a name in one language at least, and a real business id', () => {
    expect(isNamed({ nameFi: '', nameSv: '' })).toBe(false);
    const wrong = registerForm.safeParse({ ...shown, nameFi: '', kind: 'association', yTunnus: '1234567-8' });
    expect(wrong.error?.issues.map(({ message }) => message)).toContain('provider.register.y_tunnus_wrong');
    const right = registerForm.safeParse({ ...shown, kind: 'association', yTunnus: '1234567-1' });
    expect(right.error?.issues ?? []).toEqual([]);
  });
});

describe('a payee', () => {
  it('needs a real account and a day', () => {
    const payee = { name: 'Rannikon Työpaja ry', iban: 'FI21 1234 5600 0007 85', liable: 'no', from: '1.7.2026' };
    expect(payeeForm.safeParse(payee).data).toMatchObject({ iban: 'FI2112345600000785', from: '2026-07-01' });
    const wrong = payeeForm.safeParse({ ...payee, iban: 'FI22 1234 5600 0007 85' });
    expect(wrong.error?.issues[0]?.message).toBe('provider.payee.iban_wrong');
  });
});
