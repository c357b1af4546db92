import type { Lifecycle } from '@kt/kernel';

/** The life of an admission. Running agreements survive an exit. */
export const admissionLifecycle = {
  active: {
    ask_renewal: 'renewal_due',
    suspend: 'suspended',
    remove: 'removed',
    exit: 'exited',
    members_changed: 'active',
    declare_change: 'active',
    ask_change: 'active',
    reply_change: 'active',
    re_evaluate: 'active',
    remove_changed: 'removed',
  },
  renewal_due: {
    renew: 'active',
    lapse: 'suspended',
    suspend: 'suspended',
    remove: 'removed',
    exit: 'exited',
    members_changed: 'renewal_due',
    declare_change: 'renewal_due',
    ask_change: 'renewal_due',
    reply_change: 'renewal_due',
    re_evaluate: 'renewal_due',
    remove_changed: 'removed',
  },
  suspended: {
    members_changed: 'suspended',
    declare_change: 'suspended',
    ask_change: 'suspended',
    reply_change: 'suspended',
    re_evaluate: 'suspended',
    remove_changed: 'removed',
    renew: 'active',
    suspend: 'suspended',
    lift: ['active', 'renewal_due', 'suspended'],
    remove: 'removed',
    exit: 'exited',
  },
  removed: {},
  exited: {},
} as const satisfies Lifecycle;
export type AdmissionState = keyof typeof admissionLifecycle;
