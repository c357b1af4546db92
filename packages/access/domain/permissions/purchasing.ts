import type { PermissionTable } from '../permission-table.ts';

export const purchasingPermissions = {} as const satisfies PermissionTable;
