import type { PermissionTable } from '../permission-table.ts';

export const caseworkPermissions = {} as const satisfies PermissionTable;
