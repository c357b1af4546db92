import { id, instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { whyNotIn, whyNotInvited } from './presenter.ts';

const ulid = (n: number) => String(n).padStart(26, '0');
const authority = id('authority', `aut_${ulid(1)}`);
const category = id('category', `cat_${ulid(1)}`);
const day = (date: string) => instant(`${date}T09:00:00.000Z`);
const stamp = (date: string) => ({ at: day(date), by: 'per_a' });
const place = {
  id: id('admission', `adm_${ulid(1)}`),
  authority,
  system: id('system', `dps_${ulid(1)}`),
  category,
  provider: id('organisation', `org_${ulid(1)}`),
  profile: 'eu_dps',
  state: 'active',
  inForce: true,
  granted: stamp('2026-02-01'),
} as const;
const call = (date: string) => ({ authority, category, publishedAt: day(date) });
const request = (state: string) => ({ id: `req_${ulid(1)}`, authority, category, state });

it.each([
  ['draft', 'draft'],
  ['in_review', 'undecided'],
  ['returned', 'returned'],
  ['rejected', 'rejected'],
  ['withdrawn', 'not_applied'],
] as const)('without a place, a request that is %s says %s', (state, why) => {
  expect(whyNotInvited(call('2026-03-01'), { places: [], requests: [request(state)] }).why).toBe(why);
});

it('was not admitted yet when the invitations went out', () => {
  const own = { places: [place], requests: [request('accepted')] };
  expect(whyNotInvited(call('2026-01-31'), own)).toMatchObject({ why: 'admitted_after', when: day('2026-02-01') });
  expect(whyNotInvited(call('2026-02-01'), own).why).toBe('ask_buyer');
});

it('tells a pause that is over from one that goes on', () => {
  const paused = {
    ...place,
    pauses: [{ cause: 'renewal' as const, from: day('2026-03-01'), to: day('2026-03-10') }],
    state: 'suspended' as const,
    inForce: false,
    suspended: { ...stamp('2026-04-01'), cause: 'ground' as const },
  };
  const own = { places: [paused], requests: [] };
  const why = (date: string) => whyNotInvited(call(date), own).why;
  expect([why('2026-03-01'), why('2026-03-10'), why('2026-04-01')]).toEqual(['unrenewed', 'ask_buyer', 'stopped']);
});

it('says that a declaration was not renewed before the clock has written it down', () => {
  const due = {
    ...place,
    state: 'renewal_due' as const,
    inForce: false,
    renewal: { ...stamp('2026-03-01'), deadline: localDate('2026-03-06') },
  };
  expect(whyNotIn({ authority, category }, { places: [due], requests: [] }, day('2026-03-09'))).toMatchObject({
    why: 'unrenewed',
    when: '2026-03-06',
  });
});

it('has nothing to explain where the place is in force, and says when it was left', () => {
  const now = day('2026-05-01');
  expect(whyNotIn({ authority, category }, { places: [place], requests: [] }, now)).toBeUndefined();
  const left = { ...place, state: 'exited' as const, inForce: false, ended: stamp('2026-04-15') };
  const why = (requests: readonly ReturnType<typeof request>[]) =>
    whyNotIn({ authority, category }, { places: [left], requests }, now)?.why;
  expect([why([request('accepted')]), why([request('submitted')])]).toEqual(['left', 'undecided']);
});
