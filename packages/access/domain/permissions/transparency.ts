import type { PermissionTable } from '../permission-table.ts';

const ANYBODY = { audience: 'public', roles: [], relation: 'public' } as const;

export const transparencyPermissions = {
  'public.authorities': ANYBODY,
  'public.systems': ANYBODY,
  'public.system': ANYBODY,
  'public.needs': ANYBODY,
  'public.need_calendar': ANYBODY,
  'public.admitted': ANYBODY,
  'public.decisions': ANYBODY,
  'public.decision': ANYBODY,
  'public.services': ANYBODY,
  'public.service': ANYBODY,
  'public.log_head': ANYBODY,
  'public.receipt': ANYBODY,
} as const satisfies PermissionTable;
