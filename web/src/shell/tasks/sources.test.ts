import { AUTHORITY_ROLES } from '@kt/access/domain/permission-table.ts';
import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { sourcesFor } from './sources.ts';

const of = id('authority', 'aut_01JG7AASA00000000000000905');
const doorsOf = (...roles: string[]) =>
  sourcesFor({ of, names: {}, roles, standing: 'confirmed' }).map(({ door }) => door);

it('looks only where the reader has something to do', () => {
  expect(doorsOf('opener')).toEqual(['procurement']);
  expect(doorsOf('supervisor')).toEqual(['procurement', 'casework']);
  expect(doorsOf('approver', 'verifier')).toEqual(['casework', 'finance']);
});

it('leaves out those alone who only look on', () => {
  expect(AUTHORITY_ROLES.filter((role) => doorsOf(role).length === 0)).toEqual(['municipality_viewer', 'auditor']);
});
