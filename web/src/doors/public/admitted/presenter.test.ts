import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { admittedCsv, inNameOrder } from './presenter.ts';

const row = (fi: string, day: string) => ({ provider: fi, names: { fi }, since: instant(`${day}T22:30:00.000Z`) });
const rows = [row('Öja rf', '2026-01-19'), row('Aura; ry', '2026-02-01'), row('Ahti ry', '2026-03-01')];
const named = ({ fi = '' }: Readonly<Record<string, string | undefined>>) => fi;

it('stands in the order of names, not in that of admission', () => {
  expect(inNameOrder(rows, 'fi', named).map(({ names }) => names.fi)).toEqual(['Ahti ry', 'Aura; ry', 'Öja rf']);
});

it('is a file with Finnish days, its separators quoted', () => {
  expect(admittedCsv(rows.slice(0, 2), { name: 'Nimi', since: 'Hyväksytty' }, named)).toBe(
    '\uFEFFNimi;Hyväksytty\r\nÖja rf;2026-01-20\r\n"Aura; ry";2026-02-02\r\n',
  );
});
