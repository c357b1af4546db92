import type { Role } from '@kt/access';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { zProviderPayeeChanged, zProviderPayeeProposed } from '@kt/registry/events.ts';
import { zLinePaid, zRunSent } from '@kt/settlement/events.ts';
import type { NotifierDeps } from './deps.ts';
import type { Tell } from './tell.ts';
import { day } from './worded.ts';

const TREASURERS: readonly Role[] = ['org_admin', 'signatory'];

/** Payments: once per run on their way, once per bank day paid, however many lines there are. */
export const moneyNews = (tell: Tell, { paidIn }: Pick<NotifierDeps, 'paidIn'>): readonly Subscriber[] => [
  tell('run.sent', zRunSent, async ({ authority, run }) => ({
    to: await paidIn({ authority, id: run }),
    roles: TREASURERS,
    reference: run,
  })),
  tell('line.paid', zLinePaid, ({ authority, provider, paidOn }) => ({
    to: [provider],
    roles: TREASURERS,
    reference: provider,
    values: { day: day(paidOn) },
    once: `${authority}#${provider}#${paidOn}`,
  })),
  tell('provider.payee_proposed', zProviderPayeeProposed, ({ provider }) => ({
    to: [provider],
    roles: TREASURERS,
    reference: provider,
  })),
  tell('provider.payee_changed', zProviderPayeeChanged, ({ provider, from }) => ({
    to: [provider],
    roles: TREASURERS,
    reference: provider,
    values: { day: day(from) },
  })),
];
