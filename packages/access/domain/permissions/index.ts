import type { Audience, Permission, PermissionTable } from '../permission-table.ts';
import { accessPermissions } from './access.ts';
import { agreementsPermissions } from './agreements.ts';
import { caseworkPermissions } from './casework.ts';
import { competitionPermissions } from './competition.ts';
import { outcomesPermissions } from './outcomes.ts';
import { purchasingPermissions } from './purchasing.ts';
import { registryPermissions } from './registry.ts';
import { settlementPermissions } from './settlement.ts';
import { transparencyPermissions } from './transparency.ts';

/** Each context's rows by themselves; no operation may stand in two of them. */
export const permissionsByContext = {
  access: accessPermissions,
  registry: registryPermissions,
  purchasing: purchasingPermissions,
  competition: competitionPermissions,
  agreements: agreementsPermissions,
  casework: caseworkPermissions,
  outcomes: outcomesPermissions,
  settlement: settlementPermissions,
  transparency: transparencyPermissions,
} as const satisfies { readonly [context: string]: PermissionTable };

const rows = new Map<string, Permission>(
  Object.values<PermissionTable>(permissionsByContext).flatMap((table) => Object.entries(table)),
);

/** The row of an operation; `undefined` for one that nobody may call because nobody wrote it down. */
export const permissionOf = (operation: string): Permission | undefined => rows.get(operation);

export type OperationRow = Permission & { readonly operation: string };

/** Every row of the table, for the tests that try each route in each role. */
export const everyOperation = (audience?: Audience): readonly OperationRow[] =>
  [...rows]
    .map(([operation, row]) => ({ operation, ...row }))
    .filter((row) => audience === undefined || row.audience === audience);
