import { expect, it } from 'vitest';
import { joinRows } from './join-rows.ts';

const words = {
  t: (key: string, given?: object) => `${key} ${JSON.stringify(given ?? {})}`,
  day: (day: string) => day,
};
const rowsOf = (of: Parameters<typeof joinRows>[0]) =>
  new Map(joinRows(of, (person) => (person === 'per_1' ? 'Maria Malli' : ''), words as never));

it('says what changes, where a newer word stays, and who judged the group that stays', () => {
  const group = { group: 'C', at: '2026-03-04T07:00:00.000Z', by: 'per_1' } as const;
  const rows = rowsOf({ reference: 'VAA-2026-000001', changes: ['phone'], keeps: [], group });
  expect([...rows.values()].join()).toMatch(/csys\.field\.phone/);
  expect([...rows.values()].join()).toMatch(/Maria Malli/);
  expect([...rows].filter(([, value]) => value === undefined)).toHaveLength(1);
  const older = rowsOf({ reference: 'VAA-2026-000001', changes: [], keeps: ['needs', 'language'] });
  expect([...older.values()].join()).toMatch(/join_nothing.*join_newer.*csys\.field\.needs.*join_no_group/s);
});
