import type { PermissionTable } from '../permission-table.ts';

export const settlementPermissions = {} as const satisfies PermissionTable;
