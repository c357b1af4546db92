import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { type DueHandler, dueHandler } from '@kt/platform/worker/due.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { availableFor } from './app/available-for.ts';
import { changeAgreement } from './app/change-agreement.ts';
import { draftNewAgreement } from './app/draft-agreement.ts';
import { draftForWinners, withdrawFromLosers } from './app/draft-for-winners.ts';
import type { AgreementsApp } from './app/front-door.ts';
import { passDue } from './app/pass-due.ts';
import type { EvidenceOf } from './app/ports.ts';
import { recordRemedy } from './app/record-remedy.ts';
import { releasePlaceOf } from './app/release-place.ts';
import { takePlaceFor } from './app/take-place.ts';
import { listForAuthority, listForProvider, viewAgreement } from './app/view-agreement.ts';
import { agreementStore, zAgreementRef } from './store/agreement-store.ts';
import { capacityStore } from './store/capacity-store.ts';
import { agreementsTable } from './store/keys.ts';
import { placeStore } from './store/place-store.ts';
import { remedyStore } from './store/remedy-store.ts';
import { onCompetitionDecided } from './subscribers/on-competition-decided.ts';
import { onCompetitionFinal } from './subscribers/on-competition-final.ts';
import { onCompetitionRemedy } from './subscribers/on-competition-remedy.ts';
import { onReferralOver } from './subscribers/on-referral-over.ts';

export const tables = [agreementsTable];

/** What the function of a laptop wires: use cases, and what the relay and the timers feed. */
export type Agreements = AgreementsApp & {
  readonly subscribers: readonly Subscriber[];
  readonly dueHandlers: readonly DueHandler[];
};

/** What agreements ask of others now: the registry knows what an organisation has shown. */
export type AgreementsPorts = { readonly evidenceOf: EvidenceOf };

const nobodyKnows: EvidenceOf = () => Promise.resolve(undefined);

/** The agreements context over one platform. Without the registry's answer nobody signs. */
export const composeAgreements = (
  { db, clock, ids, cursorKey }: CorePlatform,
  { evidenceOf }: AgreementsPorts = { evidenceOf: nobodyKnows },
): Agreements => {
  const work = unitOfWork({ db, table: agreementsTable, clock, ids });
  const agreements = agreementStore(db);
  const capacities = capacityStore(db);
  const places = placeStore(db);
  const draft = draftNewAgreement({ work, ids, agreements });
  const remedies = remedyStore(db);
  const change = changeAgreement({ work, agreements, remedies, evidenceOf });
  const due = passDue({ work, agreements });
  return {
    draft,
    change,
    view: viewAgreement({ clock, agreements, evidenceOf }),
    list: listForAuthority({ clock, agreements }),
    listOwn: listForProvider({ clock, agreements }),
    availableFor: availableFor({ capacities }),
    takePlace: takePlaceFor({ capacities, places }),
    cursorKey,
    subscribers: [
      onCompetitionFinal(draftForWinners({ draft })),
      onCompetitionDecided(withdrawFromLosers({ agreements, change })),
      ...onCompetitionRemedy(recordRemedy({ work, remedies })),
      ...onReferralOver(releasePlaceOf({ work, places, capacities })),
    ],
    dueHandlers: [dueHandler('agreement', zAgreementRef, due)],
  };
};
