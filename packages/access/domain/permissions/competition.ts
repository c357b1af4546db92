import type { PermissionTable } from '../permission-table.ts';

export const competitionPermissions = {} as const satisfies PermissionTable;
