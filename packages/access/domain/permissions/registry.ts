import type { PermissionTable } from '../permission-table.ts';

export const registryPermissions = {} as const satisfies PermissionTable;
