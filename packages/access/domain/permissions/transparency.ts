import type { PermissionTable } from '../permission-table.ts';

export const transparencyPermissions = {} as const satisfies PermissionTable;
