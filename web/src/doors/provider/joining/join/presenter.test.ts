import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { liveRequestAt, standingIn } from './presenter.ts';

const authority = id('authority', `aut_${'1'.padStart(26, '0')}`);
const category = id('category', `cat_${'1'.padStart(26, '0')}`);
const request = (n: number, state: 'draft' | 'accepted' | 'rejected' | 'returned') => ({
  id: id('request', `req_${String(n).padStart(26, '0')}`),
  authority,
  category,
  state,
});

it('is new where nothing was asked, and after a refusal', () => {
  expect(standingIn(category, [], []).is).toBe('new');
  expect(standingIn(category, [request(1, 'rejected')], []).is).toBe('new');
});

it('leads to the live request', () => {
  const found = standingIn(category, [request(1, 'rejected'), request(2, 'returned')], []);
  expect(found).toMatchObject({ is: 'request', state: 'returned', tone: 'warning' });
  expect(found.to).toBe(`/provider/join/${authority}/${request(2, 'returned').id}`);
});

it('is the place once the request was accepted', () => {
  const found = standingIn(category, [request(1, 'accepted')], [{ category, state: 'renewal_due' }]);
  expect(found).toMatchObject({ is: 'admission', state: 'renewal_due', tone: 'warning' });
});

it('is new again for whoever has left', () => {
  expect(standingIn(category, [request(1, 'accepted')], [{ category, state: 'exited' }]).is).toBe('new');
});

it('leads from a refusal to the request that lives already, where the refusal names one', () => {
  const { id: live } = request(3, 'draft');
  const refused = (code: string, facts: object = {}) => liveRequestAt(authority, { code, facts: { ...facts } });
  expect(refused('purchasing.already_applied', { request: live })).toBe(`/provider/join/${authority}/${live}`);
  expect(refused('purchasing.already_applied')).toBeUndefined();
  expect(refused('purchasing.closed', { request: live })).toBeUndefined();
  expect(liveRequestAt(authority, undefined)).toBeUndefined();
});
