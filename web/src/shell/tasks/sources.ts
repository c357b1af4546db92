import type { Door } from '../../shared/language/door.ts';
import { isAuthority, type Membership } from '../../shared/session/self.ts';
import type { TaskSource } from './task.ts';

type Source = { readonly door: Door; readonly load: () => Promise<{ readonly tasks: TaskSource }> };

const PROVIDER: readonly Source[] = [{ door: 'provider', load: () => import('../../doors/provider/tasks.ts') }];
const AUTHORITY: readonly Source[] = [
  { door: 'procurement', load: () => import('../../doors/procurement/tasks.ts') },
  { door: 'casework', load: () => import('../../doors/casework/tasks.ts') },
  { door: 'finance', load: () => import('../../doors/finance/tasks.ts') },
];

/** Whose lists are looked through for what waits. */
export const sourcesFor = (acting: Membership): readonly Source[] => (isAuthority(acting) ? AUTHORITY : PROVIDER);
