import type { Clock } from '@kt/kernel';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { dueHandler } from '@kt/platform/worker/due.ts';
import { accessApp } from './app/use-cases.ts';
import { attemptStore } from './store/attempt-store.ts';
import { authorityStore } from './store/authority-store.ts';
import { boardStore, zBoardRef } from './store/board-store.ts';
import { accessTable } from './store/keys.ts';
import { machineStore, zMachineRef } from './store/machine-store.ts';
import { mandateStore, zMandateRef } from './store/mandate-store.ts';
import { membershipStore, zMembershipRef } from './store/membership-store.ts';
import { personStore } from './store/person-store.ts';
import { principalStore } from './store/principal-store.ts';
import { sessionStore } from './store/session-store.ts';
import { onProviderConfirmed } from './subscribers/on-provider-confirmed.ts';
import { onProviderRegistered } from './subscribers/on-provider-registered.ts';

export const tables = [accessTable];

/**
 * Wires access over storage.
 *
 * @param real the real clock. On one machine the business clock can be moved; sessions and tokens must not follow it.
 */
export const composeAccess = (platform: CorePlatform, { realClock }: { readonly realClock: Clock }) => {
  const { db, clock, ids, cursorKey } = platform;
  const app = accessApp({
    work: unitOfWork({ db, table: accessTable, clock, ids }),
    ids,
    clock,
    realClock,
    cursorKey,
    people: personStore(db),
    memberships: membershipStore(db),
    mandates: mandateStore(db),
    machines: machineStore(db),
    authorities: authorityStore(db),
    sessions: sessionStore(db),
    principals: principalStore(db),
    attempts: attemptStore(db),
    boards: boardStore(db),
  });
  return {
    ...app,
    subscribers: [onProviderRegistered(app), onProviderConfirmed(app)],
    dueHandlers: [
      dueHandler('membership', zMembershipRef, (ref, act) => app.lapseProposals(ref, act)),
      dueHandler('machine', zMachineRef, (ref, act) => app.passDueMachine(ref, act)),
      dueHandler('mandate', zMandateRef, (ref, act) =>
        app.changeMandate(ref, { type: 'expire' }, { for: 'clock' }, act),
      ),
      dueHandler('board', zBoardRef, ({ organisation }, act) =>
        app.changeBoard(organisation, { type: 'lapse' }, { for: 'clock' }, act),
      ),
    ],
  };
};

export type Access = ReturnType<typeof composeAccess>;
