import { checkRateCard } from '@kt/terms';
import { expect, it } from 'vitest';
import { csvOf } from '../../../../shared/format/csv.ts';
import { COLUMNS, rowsIn } from './rows.ts';
import { tableOf } from './table-of.ts';
import { EXAMPLE, template } from './template.ts';

const titleOf = (key: string) => ({ fi: key, sv: key, en: key });
const read = (...rows: readonly (readonly string[])[]) => rowsIn([COLUMNS, ...rows], titleOf);
const changed = (change: Readonly<Record<string, string>>) =>
  COLUMNS.map((column, n) => change[column] ?? EXAMPLE[n] ?? '');

const readText = async (text: string) => rowsIn((await tableOf(new TextEncoder().encode(text))) ?? [], titleOf);

it('reads the example of its own template', async () => {
  const { rows, missing } = await readText(template());
  expect(missing).toEqual([]);
  expect(rows).toMatchObject([
    {
      line: 2,
      document: 'VAA/123/2025',
      faults: [],
      body: {
        yTunnus: '1234567-1',
        terms: {
          serviceType: 'work_coaching',
          start: '2025-01-01',
          end: '2027-01-01',
          places: 10,
          ceilingCents: 20_000_000,
          languages: ['fi', 'sv'],
          municipalities: ['905', '499'],
          volume: { expected: 60 },
        },
        options: [
          { key: 'option-1', noticeBy: '2026-09-30', extendsTo: '2028-01-01' },
          { key: 'option-2', noticeBy: '2027-09-30', extendsTo: '2029-01-01' },
        ],
      },
    },
  ]);
  const card = rows[0]?.body?.terms.rateCard;
  expect(card && checkRateCard(card).ok).toBe(true);
});

it.each([
  [{ document: '' }, ['document']],
  [{ first_day: '31.2.2025', last_day: '' }, ['first_day', 'last_day']],
  [{ service: 'dancing' }, ['service']],
  [{ languages: 'fi de' }, ['languages']],
  [{ municipalities: 'Vaasa Tampere' }, ['municipalities']],
  [{ ceiling: 'much', places: '1,5' }, ['places', 'ceiling']],
  [{ expected: 'x' }, ['expected']],
  [{ option_1_notice: '' }, ['option_1_notice']],
  [{ price_start: '', 'price_work-3m': '' }, ['price_start']],
])('tells which cells of %j cannot be read', (change, columns) => {
  const [row] = read(changed(change)).rows;
  expect(row?.faults.map(({ column }) => column)).toEqual(columns);
  expect(row?.body).toBeUndefined();
});

it('takes names in Finnish and Swedish, days in two forms and columns in any order', async () => {
  const [head, row] = [
    [...COLUMNS].reverse(),
    changed({ service: 'Työhönvalmennus', municipalities: 'Vasa / Mustasaari', first_day: '2025-01-01' }).toReversed(),
  ];
  const { rows } = await readText(csvOf([head, row]));
  expect(rows[0]?.body?.terms).toMatchObject({ start: '2025-01-01', municipalities: ['905', '499'] });
});

it('reads the columns from the first row that says anything, and numbers rows as the file does', () => {
  const { rows } = rowsIn([[], COLUMNS, ['', ''], EXAMPLE], titleOf);
  expect(rows).toMatchObject([{ line: 4, document: 'VAA/123/2025', faults: [] }]);
});

it('numbers the rows of a CSV as a spreadsheet does, blank ones counted', async () => {
  const text = csvOf([[''], COLUMNS, [''], EXAMPLE]);
  expect((await readText(text)).rows).toMatchObject([{ line: 4, faults: [] }]);
});

it('names the columns that a file lacks', () => {
  expect(rowsIn([['document', 'places']], titleOf)).toMatchObject({
    rows: [],
    missing: expect.arrayContaining(['y_tunnus', 'ceiling']),
  });
});
