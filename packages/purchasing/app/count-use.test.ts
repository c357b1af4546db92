import { type Act, cents, id, instant } from '@kt/kernel';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { expect, it } from 'vitest';
import { tables } from '../compose.ts';
import { purchasingTable } from '../store/keys.ts';
import { systemStore } from '../store/system-store.ts';
import { useStore } from '../store/use-store.ts';
import { watchStore } from '../store/watch-store.ts';
import { AUTHORITY, aCategory, MORNING } from '../testing/samples.ts';
import { countAgreementOf, countReferralOf } from './count-use.ts';

const ULID = '01J8Z0000000000000000000';
const agreement = id('agreement', `agr_${ULID}01`);
const category = id('category', aCategory.id);
const referral = (n: number) => id('referral', `ref_${ULID}1${String(n)}`);
const act = (event: string): Act => ({
  by: 'system:x',
  operation: 'on.x',
  idempotency: { key: event, bodyHash: '' },
});

const open = async () => {
  const { platform } = await aHouse(tables);
  const { db, clock, ids } = platform;
  const work = unitOfWork({ db, table: purchasingTable, clock, ids });
  const deps = { work, uses: useStore(db), systems: systemStore(db), watches: watchStore(db) };
  const counting = { agreement: countAgreementOf(deps), referral: countReferralOf(deps) };
  const counted = async () => (await deps.uses.load({ authority: AUTHORITY, category }))?.state;
  return { ...counting, counted };
};
const news = (ceiling: number) => ({ authority: AUTHORITY, agreement, category, ceilingCents: cents(ceiling) });
const of = (n: number, at = MORNING) => ({ authority: AUTHORITY, referral: referral(n), agreement, at });

it('follows a ceiling that changes, and counts a fact that comes twice once', async () => {
  const { agreement: count, counted } = await open();
  await count(news(1_000), act('e1'));
  await count(news(1_000), act('e1'));
  await count(news(1_500), act('e2'));
  expect(await counted()).toMatchObject({ agreements: 1, agreementsCents: 1_500 });
});

it('counts referrals of counted agreements by the year of the offer, and who waits', async () => {
  const { agreement: count, referral: refer, counted } = await open();
  await refer(of(1), 'waiting', act('before'));
  expect(await counted()).toBeUndefined();
  await count(news(1_000), act('a'));
  await refer(of(1), 'waiting', act('e1'));
  await refer(of(2), 'waiting', act('e2'));
  await refer(of(3, instant('2026-12-31T23:30:00.000Z')), 'waiting', act('e3'));
  expect(await counted()).toMatchObject({ ordered: { 2026: 2, 2027: 1 }, waiting: 3 });
  await refer(of(1), 'started', act('e4'));
  await refer(of(2), 'not_used', act('e5'));
  await refer(of(2), 'not_used', act('e6'));
  expect(await counted()).toMatchObject({ ordered: { 2026: 1, 2027: 1 }, waiting: 1 });
});

it('counts nothing for what was never offered', async () => {
  const { agreement: count, referral: refer, counted } = await open();
  await count(news(1_000), act('a'));
  await refer(of(1), 'not_used', act('e1'));
  expect(await counted()).toMatchObject({ ordered: {}, waiting: 0 });
});

it('counts what another authority of the ring orders in the category of the one that leads', async () => {
  const { agreement: count, referral: refer, counted } = await open();
  const other = id('authority', `aut_${ULID}09`);
  await count({ ...news(1_000), ring: [AUTHORITY, other] }, act('a'));
  const theirs = { ...of(1), authority: other };
  await refer(theirs, 'waiting', act('e1'));
  await refer(of(2), 'waiting', act('e2'));
  expect(await counted()).toMatchObject({ agreements: 1, ordered: { 2026: 2 }, waiting: 2 });
  await refer(theirs, 'started', act('e3'));
  await refer(theirs, 'started', act('e3-again'));
  expect(await counted()).toMatchObject({ ordered: { 2026: 2 }, waiting: 1 });
});
