import type { PermissionTable } from '../permission-table.ts';

export const outcomesPermissions = {} as const satisfies PermissionTable;
