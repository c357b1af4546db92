import type { PartyKind } from '../party.ts';
import type { Role } from '../permission-table.ts';

/** What a machine may be let do: on whose side, in which role of the permission table, and which operations of it. */
export type ScopeRow = { readonly side: PartyKind; readonly role: Role; readonly operations: readonly string[] };

/**
 * Every operation a machine may call is named here; whatever is not stays with people. What opens, decides, approves,
 * verifies, signs or binds, and what tells of clients, is in no scope; a test holds that.
 */
export const MACHINE_SCOPES = {
  /** An organisation's own system keeps its free places true. */
  places: {
    side: 'organisation',
    role: 'worker',
    operations: [
      'service.list_own',
      'service.view_own',
      'service.view_places',
      'service.announce_places',
      'service.confirm_places',
    ],
  },
  /** It writes cards; a person publishes them. */
  cards: {
    side: 'organisation',
    role: 'writer',
    operations: [
      'service.list_own',
      'service.view_own',
      'service.list_own_editions',
      'service.view_own_edition',
      'service.draft',
      'service.edit',
    ],
  },
  /** It reads what was agreed on and what has been paid. */
  accounts: {
    side: 'organisation',
    role: 'worker',
    operations: ['agreement.list_own', 'agreement.view_own', 'payment.list_own'],
  },
  /** An authority's own system reads what is bought, and from whom. */
  purchasing: {
    side: 'authority',
    role: 'auditor',
    operations: [
      'need.list',
      'need.view',
      'system.list',
      'system.view',
      'admission.list',
      'agreement.list',
      'agreement.view',
      'provider.list_names',
    ],
  },
  /** It reads sums: no line, no client, no account. */
  finances: {
    side: 'authority',
    role: 'auditor',
    operations: ['budget.list', 'commitment.totals', 'ledger.totals', 'share.view', 'share.stages'],
  },
} as const satisfies { readonly [scope: string]: ScopeRow };

export type MachineScope = keyof typeof MACHINE_SCOPES;
export const SCOPES = [
  'places',
  'cards',
  'accounts',
  'purchasing',
  'finances',
] as const satisfies readonly MachineScope[];

/** The first of somebody's scopes that an operation is in. */
export const scopeFor = (scopes: readonly MachineScope[], operation: string): ScopeRow | undefined => {
  const rows: readonly ScopeRow[] = scopes.map((one) => MACHINE_SCOPES[one]);
  return rows.find(({ operations }) => operations.includes(operation));
};
