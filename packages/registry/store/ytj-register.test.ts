import { yTunnus } from '@kt/kernel';
import { jsonOverHttp } from '@kt/platform/ports/json-over-http.ts';
import { type Loopback, loopback, type Told } from '@kt/platform/testing/cloud/loopback.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusinessRegister } from '../app/ports.ts';
import { entryOf } from '../formats/ytj-company.ts';
import { YTJ_NEWCOMERS, YTJ_TROUBLE, ytjAnswer, ytjCompany } from '../testing/ytj-companies.ts';
import { ytjRegister } from './ytj-register.ts';

const NEVER = new Promise<Told>(() => undefined);
/** What is answered instead to a number of the test's own. */
const instead = new Map<string, string>();

let service: Loopback;
let register: BusinessRegister;
beforeAll(async () => {
  service = await loopback(({ path }) => {
    const asked = new URL(path, 'http://register').searchParams.get('businessId') ?? '';
    const own = instead.get(asked);
    if (own !== undefined) return { status: 200, body: own };
    const told = ytjAnswer(YTJ_NEWCOMERS, asked);
    return told === undefined ? NEVER : { status: told.status, body: told.body };
  });
  register = ytjRegister(jsonOverHttp({ base: service.endpoint, patienceMs: 300 }), entryOf);
});
afterAll(() => service.close());

const look = (text: string) => register.look(yTunnus(text));

const company = ytjCompany({
  yTunnus: '9000021-4',
  fi: 'Uusi Suunta ry',
  form: 'ry',
  municipality: '905',
  city: 'Vaasa',
  registers: [],
});
const withName = (name: string) => {
  const one = { ...company, businessId: { ...company.businessId, value: '9000028-1' } };
  return { totalResults: 1, companies: [{ ...one, names: [{ ...one.names[0], name }] }] };
};

describe('the business register over HTTP', () => {
  it('tells names in both languages, kind, home, postal address and registers', async () => {
    expect(await look('9000021-4')).toEqual({
      result: 'found',
      entry: {
        names: { fi: 'Uusi Suunta ry', sv: 'Ny Riktning rf' },
        kind: 'association',
        homeMunicipality: '905',
        address: 'PL 12, 65100 VAASA',
        registers: ['prepayment'],
        situations: [],
      },
    });
  });

  it.each([
    ['9000022-2', { situations: ['bankruptcy'], registers: ['vat'] }],
    ['9000027-3', { situations: ['restructuring'], registers: ['prepayment', 'vat', 'employer'] }],
    ['9000023-0', { endDate: '2024-05-31', situations: [] }],
  ])('warns of %s', async (number, entry) => {
    expect(await look(number)).toMatchObject({ result: 'found', entry });
  });

  it('does not know every association', async () => {
    expect(await look('9000020-6')).toEqual({ result: 'not_listed' });
  });

  it.each(Object.entries(YTJ_TROUBLE))('is unavailable when it fails: %s', async (_how, number) => {
    expect(await look(number)).toEqual({ result: 'unavailable' });
  });

  it.each([
    ['another organisation', { totalResults: 1, companies: [company] }],
    ['a number without companies', { totalResults: 3, companies: [] }],
    ['a name with control characters', withName('Paha\u0000 ry')],
    ['a list where an object belongs', [company]],
    ['a name that never ends', withName('a'.repeat(201))],
  ])('does not believe %s', async (_what, answer) => {
    instead.set('9000028-1', JSON.stringify(answer));
    expect(await look('9000028-1')).toEqual({ result: 'unavailable' });
  });
});
