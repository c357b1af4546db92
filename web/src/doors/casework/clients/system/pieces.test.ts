import { expect, it } from 'vitest';
import { countsOf, naming, onlyRow, outcomesIn, piecesOf, rowLabel, systemFileOf, toImport } from './pieces.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILE = systemFileOf(bytes('name,phone\r\nAnna,1\r\n\r\n"Bo 150499-901H",2\r\nCarl,3\r\n'));

it('keeps a row with an identity code on the device, and tells its line and column', () => {
  expect(FILE?.rows.map(({ line }) => line)).toEqual([2, 5]);
  expect(FILE?.kept).toEqual([{ line: 4, outcome: 'refused', fault: 'identity_code', column: 'name' }]);
  expect(systemFileOf(bytes('name\r\n'))).toBeUndefined();
});

it('sends a long file in pieces with the head, and gives the answers the lines of the whole file', () => {
  const rows = Array.from({ length: 26 }, (_, n) => ({ line: n + 2, cells: [String(n)] }));
  const pieces = piecesOf({ head: ['name'], rows });
  expect(pieces.map(({ lines }) => lines.length)).toEqual([25, 1]);
  const [, last] = pieces;
  if (last === undefined) throw new Error('one piece is missing');
  expect(last.text).toBe('name\r\n25\r\n');
  expect(outcomesIn(last, [{ line: 2, outcome: 'new' }])).toEqual([{ line: 27, outcome: 'new' }]);
});

it('counts what would happen, and imports only what changes something', () => {
  if (FILE === undefined) throw new Error('not read');
  const checked = [
    { line: 2, outcome: 'same' },
    { line: 5, outcome: 'changed' },
  ] as const;
  expect(countsOf([...checked, ...FILE.kept])).toEqual({ new: 0, joined: 0, changed: 1, same: 1, refused: 1 });
  expect(toImport(FILE, checked).rows.map(({ line }) => line)).toEqual([5]);
});

it('names a client opened by hand on one row, in the column that there is or a new one', () => {
  if (FILE === undefined) throw new Error('not read');
  const once = naming(FILE, 5, 'VAA-2026-000001');
  expect(once.head).toEqual(['name', 'phone', 'reference']);
  expect(once.rows.map(({ cells }) => cells)).toEqual([
    ['Anna', '1', ''],
    ['Carl', '3', 'VAA-2026-000001'],
  ]);
  const twice = naming(once, 2, 'VAA-2026-000002');
  expect(twice.rows.map(({ cells }) => cells[2])).toEqual(['VAA-2026-000002', 'VAA-2026-000001']);
  const [only] = piecesOf(onlyRow(twice, 5));
  expect(only?.text).toBe('name;phone;reference\r\nCarl;3;VAA-2026-000001\r\n');
  expect(twice.rows.map((row) => rowLabel(twice, row))).toEqual(['2: Anna ()', '5: Carl ()']);
});
