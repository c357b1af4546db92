import type { Door } from '../../shared/language/door.ts';
import { isAuthority, type Membership } from '../../shared/session/self.ts';
import type { TaskSource } from './task.ts';

type Source = { readonly door: Door; readonly load: () => Promise<{ readonly tasks: TaskSource }> };
/** Roles for which a door has something to do; a door without any of the reader's is not even fetched. */
type Worked = Source & { readonly roles: readonly string[] };

const PROVIDER: readonly Source[] = [{ door: 'provider', load: () => import('../../doors/provider/tasks.ts') }];
const AUTHORITY: readonly Worked[] = [
  {
    door: 'procurement',
    roles: [
      'procurement_officer',
      'admission_officer',
      'evaluator',
      'opener',
      'decision_maker',
      'agreement_manager',
      'system_admin',
      'supervisor',
    ],
    load: () => import('../../doors/procurement/tasks.ts'),
  },
  {
    door: 'casework',
    roles: ['case_worker', 'supervisor', 'verifier'],
    load: () => import('../../doors/casework/tasks.ts'),
  },
  { door: 'finance', roles: ['approver', 'finance_officer'], load: () => import('../../doors/finance/tasks.ts') },
];

/** Whose lists are looked through for what waits. */
export const sourcesFor = (acting: Membership): readonly Source[] =>
  isAuthority(acting) ? AUTHORITY.filter(({ roles }) => roles.some((role) => acting.roles.includes(role))) : PROVIDER;
