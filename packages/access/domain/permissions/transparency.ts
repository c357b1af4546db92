import type { PermissionTable } from '../permission-table.ts';

const ANYBODY = { audience: 'public', roles: [], relation: 'public' } as const;

/** The catalogue joined with what the own authority has agreed. */
const GUIDES = { audience: 'casework', roles: ['case_worker', 'supervisor'], relation: 'authority' } as const;

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
  'public.turns': ANYBODY,
  'service.find': GUIDES,
  'public.log_head': ANYBODY,
  'public.receipt': ANYBODY,
} as const satisfies PermissionTable;
