import { id, instant } from '@kt/kernel';
import { AUTHORITY, aCategory, aDescription, SYSTEM } from '@kt/purchasing/testing/samples.ts';
import { expect, it } from 'vitest';
import { firstSteps } from './first-steps.ts';

const ENDS = instant('2026-02-06T22:00:00.000Z');
const system = { id: SYSTEM, authority: AUTHORITY, ...aDescription, state: 'open', categories: [aCategory] } as const;
const opened = { ...system, initialPeriodEnds: ENDS };
const other = {
  ...opened,
  id: id('system', 'dps_01J8Z000000000000000000077'),
  categories: [{ ...aCategory, id: id('category', 'cat_01J8Z000000000000000000078') }],
};
const asked = (at: string) => ({ system: SYSTEM, submitted: { at: instant(at), by: 'per_x' } });
const IN_TIME = asked('2026-02-06T21:59:59.999Z');
const LATER = asked('2026-02-06T22:00:00.000Z');
const bought = { category: 'cat_01J8Z000000000000000000078' };
const kinds = (...given: Parameters<typeof firstSteps>) =>
  firstSteps(...given).map((one) => (one.is === 'blocked' ? `${one.is} ${String(one.requests)}` : one.is));

it('asks for the requests of the first period before the first call, and for no later ones', () => {
  expect(kinds([opened], [bought], [IN_TIME, IN_TIME, LATER], ENDS)).toEqual(['blocked 2']);
  expect(kinds([opened], [bought], [LATER], ENDS)).toEqual(['first']);
});

it('is silent while the period runs, except to an authority that is new here', () => {
  const before = '2026-02-06T21:59:59.999Z';
  expect(kinds([opened], [bought], [IN_TIME], before)).toEqual([]);
  expect(kinds([opened], [], [IN_TIME], before)).toEqual(['first']);
});

it('is over once the system has a competition, or takes none', () => {
  expect(kinds([other], [bought], [], ENDS)).toEqual([]);
  expect(kinds([{ ...opened, state: 'expired' }], [bought], [IN_TIME], ENDS)).toEqual([]);
});
