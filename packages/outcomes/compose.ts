import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { type DueHandler, dueHandler } from '@kt/platform/worker/due.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { awaitReferral } from './app/await-period.ts';
import { changeClaim } from './app/change-claim.ts';
import { changePeriod, passDuePeriod } from './app/change-period.ts';
import { changeCopy, copyAgreement } from './app/copy-agreement.ts';
import type { OutcomesApp } from './app/front-door.ts';
import { listOwnClaims, listWaitingClaims } from './app/list-claims.ts';
import { nameClient } from './app/name-client.ts';
import { noteCommitment } from './app/note-commitment.ts';
import { passDueClaim } from './app/pass-due-claim.ts';
import { claimPaid, claimPutBack, correctClaim } from './app/settle-claim.ts';
import { pleadLate, submitClaim } from './app/submit-claim.ts';
import { verifyClaim } from './app/verify-claim.ts';
import { viewClaim } from './app/view-claim.ts';
import { viewPeriod } from './app/view-period.ts';
import { viewSwitch } from './app/view-switch.ts';
import { backgroundStore } from './store/background-store.ts';
import { claimStore, outcomeStore, zClaimRef } from './store/claim-store.ts';
import { clientRecordStore } from './store/client-record-store.ts';
import { commitmentStore } from './store/commitment-store.ts';
import { copyStore } from './store/copy-store.ts';
import { outcomesTable } from './store/keys.ts';
import { periodStore, zPeriodRef } from './store/period-store.ts';
import { onAgreement } from './subscribers/on-agreement.ts';
import { onCaseworkFacts } from './subscribers/on-casework-facts.ts';
import { onReferral } from './subscribers/on-referral.ts';
import { onSettlement } from './subscribers/on-settlement.ts';

export const tables = [outcomesTable];

/** Use cases for routes, and what the relay and the timers feed. */
export type Outcomes = OutcomesApp & {
  readonly subscribers: readonly Subscriber[];
  readonly dueHandlers: readonly DueHandler[];
};

/** The outcomes context over one platform. It asks nothing of other contexts: it follows their published facts. */
export const composeOutcomes = ({ db, clock, ids, cursorKey }: CorePlatform): Outcomes => {
  const work = unitOfWork({ db, table: outcomesTable, clock, ids });
  const stores = {
    periods: periodStore(db),
    claims: claimStore(db),
    copies: copyStore(db),
    outcomes: outcomeStore,
    commitments: commitmentStore,
    clients: clientRecordStore(db),
    backgrounds: backgroundStore(db),
  };
  const deps = { work, clock, ids, ...stores };
  const change = changePeriod(deps);
  return {
    changePeriod: change,
    viewPeriod: viewPeriod(deps),
    viewSwitch: viewSwitch(deps),
    viewClaim: viewClaim(deps),
    listOwnClaims: listOwnClaims(deps),
    listWaitingClaims: listWaitingClaims(deps),
    submitClaim: submitClaim(deps),
    pleadLate: pleadLate(deps),
    changeClaim: changeClaim(deps),
    verifyClaim: verifyClaim(deps),
    correctClaim: correctClaim(deps),
    cursorKey,
    subscribers: [
      ...onAgreement({ copyAgreement: copyAgreement(deps), changeCopy: changeCopy(deps) }),
      ...onReferral({ awaitReferral: awaitReferral(deps), changePeriod: change, nameClient: nameClient(deps) }),
      ...onCaseworkFacts({ changePeriod: change }),
      ...onSettlement({
        noteCommitment: noteCommitment(deps),
        claimPaid: claimPaid(deps),
        claimPutBack: claimPutBack(deps),
      }),
    ],
    dueHandlers: [
      dueHandler('period', zPeriodRef, passDuePeriod(deps)),
      dueHandler('claim', zClaimRef, passDueClaim(deps)),
    ],
  };
};
