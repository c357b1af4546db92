import type { PermissionTable } from '../permission-table.ts';

export const agreementsPermissions = {} as const satisfies PermissionTable;
