import { localDate } from '@kt/kernel';
import { SERVICE_TYPE_CODES } from '@kt/terms';
import { expect, it } from 'vitest';
import { rulesAsTheyAre, rulesForm } from './form.ts';

const today = localDate('2026-06-16');

it('sends what stands there: no limit and turns where nothing was set', () => {
  const fields = rulesAsTheyAre(undefined, today);
  expect(Object.keys(fields.modes)).toEqual([...SERVICE_TYPE_CODES]);
  expect(rulesForm.parse(fields)).toEqual({ from: '2026-06-16', leftOpen: [] });
});

it('begins with the rules that hold', () => {
  const now = { ownLimitCents: 250_000, leftOpen: [{ serviceType: 'work_coaching', mode: 'random' }] } as const;
  const fields = rulesAsTheyAre(now, today);
  expect(fields.limit).toBe('2500,00');
  expect(rulesForm.parse(fields)).toEqual({ from: '2026-06-16', ...now });
});

it('does not take half a sum for none', () => {
  const read = rulesForm.safeParse({ ...rulesAsTheyAre(undefined, today), limit: '12,345' });
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['limit']);
});
