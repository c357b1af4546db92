import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { navOf } from './nav.ts';

const AREA = id('authority', 'aut_01JG7AASA00000000000000905');
const WORKSHOP = id('organisation', 'org_01JG7AASA00000000000000001');
const linksOf = (of: typeof AREA | typeof WORKSHOP, ...roles: string[]) =>
  navOf({ of, names: {}, roles, standing: 'confirmed' }).map(({ to }) => to);

it('shows each role its own few pages, tasks first', () => {
  expect(linksOf(AREA, 'case_worker')).toEqual([
    '/tasks',
    '/casework/clients',
    '/casework/find',
    '/casework/waiting',
    '/casework/requests',
  ]);
  expect(linksOf(AREA, 'opener')).toEqual(['/tasks', '/procurement/competitions']);
  expect(linksOf(WORKSHOP, 'writer')).not.toContain('/provider/referrals');
  expect(linksOf(WORKSHOP, 'worker')).toContain('/provider/referrals');
});

it('shows a visitor what is public', () => {
  expect(navOf(undefined).map(({ to }) => to)).toEqual(['/open', '/services', '/decisions']);
});

it('a page reached from another’s link belongs to that link', () => {
  const clients = navOf({ of: AREA, names: {}, roles: ['case_worker'], standing: 'confirmed' });
  expect(clients.find(({ also = [] }) => also.includes('/casework/referrals'))?.to).toBe('/casework/clients');
});
