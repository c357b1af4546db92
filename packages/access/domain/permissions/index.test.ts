import { describe, expect, it } from 'vitest';
import { AUDIENCES, AUTHORITY_ROLES, type Permission, type PermissionTable } from '../permission-table.ts';
import { everyOperation, permissionOf, permissionsByContext } from './index.ts';

const tables = Object.entries<PermissionTable>(permissionsByContext);
const authorityRoles: ReadonlySet<string> = new Set(AUTHORITY_ROLES);

describe('the permission table', () => {
  it('names no operation twice', () => {
    const names = tables.flatMap(([, table]) => Object.keys(table));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(everyOperation()).toHaveLength(names.length);
    expect(AUDIENCES.flatMap((audience) => everyOperation(audience))).toHaveLength(names.length);
  });

  it('names operations as aggregate.verb', () => {
    expect(everyOperation().filter((row) => !/^[a-z][a-z_]*\.[a-z][a-z_]*$/.test(row.operation))).toEqual([]);
  });

  it('gives authority rows to authority roles and organisation rows to organisation roles', () => {
    const fits = (row: Permission): boolean =>
      row.relation === 'organisation'
        ? row.roles.every((role) => !authorityRoles.has(role))
        : row.roles.every((role) => authorityRoles.has(role));
    expect(everyOperation().filter((row) => !fits(row))).toEqual([]);
  });

  it('lets no row of an authority be open to every member by forgetting its roles', () => {
    const open = everyOperation().filter(
      (row) => ['authority', 'municipality'].includes(row.relation) && row.roles.length === 0,
    );
    expect(open).toEqual([]);
  });

  it('lets a system admin near no tender, client or money', () => {
    const near = everyOperation().filter((row) => row.roles.includes('system_admin'));
    expect(near.filter((row) => row.audience !== 'procurement')).toEqual([]);
    expect(
      near.filter((row) => /^(competition|tender|score|client|referral|evidence|claim|line|run)\./.test(row.operation)),
    ).toEqual([]);
  });

  it('lets a municipality viewer in only where answers are cut to its municipality', () => {
    const seen = everyOperation().filter((row) => row.roles.includes('municipality_viewer'));
    expect(seen.filter((row) => row.relation !== 'municipality')).toEqual([]);
  });

  it('knows no row for an operation nobody wrote down', () => {
    expect(permissionOf('tender.peek')).toBeUndefined();
    expect(permissionOf('__proto__')).toBeUndefined();
    expect(permissionOf('grant.confirm')?.roles).toContain('system_admin');
  });
});
