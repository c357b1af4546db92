import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { type DueHandler, dueHandler } from '@kt/platform/worker/due.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { availableFor, optionFor, standingOf } from './app/available-for.ts';
import { changeAgreement } from './app/change-agreement.ts';
import { draftNewAgreement } from './app/draft-agreement.ts';
import { draftForWinners, withdrawFromLosers } from './app/draft-for-winners.ts';
import { followReferral } from './app/follow-referral.ts';
import type { AgreementsApp } from './app/front-door.ts';
import { checkImport, importAgreement } from './app/import-agreements.ts';
import { applyStanding, keepAdmission, keepCard } from './app/keep-standing.ts';
import { passDue } from './app/pass-due.ts';
import type { EvidenceOf, ProviderOf } from './app/ports.ts';
import { recordRemedy } from './app/record-remedy.ts';
import { releasePlaceOf } from './app/release-place.ts';
import { placesToTake, takePlaceFor } from './app/take-place.ts';
import { listForAuthority, listForMember, listForProvider, viewAgreement } from './app/view-agreement.ts';
import { viewFigureRows } from './app/view-figure-rows.ts';
import { listRunning, viewRunning } from './app/view-running.ts';
import { viewScorecard } from './app/view-scorecard.ts';
import { agreementStore, zAgreementRef } from './store/agreement-store.ts';
import { capacityStore } from './store/capacity-store.ts';
import { documentStore } from './store/document-store.ts';
import { figureStore } from './store/figure-store.ts';
import { agreementsTable } from './store/keys.ts';
import { placeStore } from './store/place-store.ts';
import { remedyStore } from './store/remedy-store.ts';
import { standingStore } from './store/standing-store.ts';
import { sumStore } from './store/sum-store.ts';
import { counterStore, trackStore } from './store/track-store.ts';
import { onAgreementActivated } from './subscribers/on-agreement-activated.ts';
import { onCompetitionDecided } from './subscribers/on-competition-decided.ts';
import { onCompetitionFinal } from './subscribers/on-competition-final.ts';
import { onCompetitionRemedy } from './subscribers/on-competition-remedy.ts';
import { onReferralOver } from './subscribers/on-referral-over.ts';
import { onAdmissions, onCards } from './subscribers/on-standing.ts';
import { onReferralTrack } from './subscribers/on-tracked-facts.ts';
import { onMoneyTrack, onResultTrack } from './subscribers/on-tracked-money.ts';

export const tables = [agreementsTable];

/** What the function of a laptop wires: use cases, and what the relay and the timers feed. */
export type Agreements = AgreementsApp & {
  readonly subscribers: readonly Subscriber[];
  readonly dueHandlers: readonly DueHandler[];
};

/** What casework asks of agreements. */
export type Places = Pick<AgreementsApp, 'availableFor' | 'optionFor' | 'takePlace' | 'placesToTake'>;

/** What agreements ask of others now: the registry knows what an organisation has shown, and whose a Y-tunnus is. */
export type AgreementsPorts = { readonly evidenceOf: EvidenceOf; readonly providerOf?: ProviderOf };

const nobodyKnows = (): Promise<undefined> => Promise.resolve(undefined);

/** What an authority has agreed, for whoever looks through it: it writes nothing. */
export const composeStanding = ({ db }: Pick<CorePlatform, 'db'>) => ({
  standing: standingOf({ capacities: capacityStore(db) }),
});

/** Options for a client and the places under them, for casework. */
export const composePlaces = ({ db }: Pick<CorePlatform, 'db'>): Places => {
  const stores = { capacities: capacityStore(db), places: placeStore(db) };
  return {
    availableFor: availableFor(stores),
    optionFor: optionFor(stores),
    takePlace: takePlaceFor(stores),
    placesToTake: placesToTake(stores),
  };
};

const openStores = ({ db, clock, ids }: CorePlatform) => ({
  work: unitOfWork({ db, table: agreementsTable, clock, ids }),
  clock,
  ids,
  agreements: agreementStore(db),
  remedies: remedyStore(db),
});

/** What routes ask of agreements. Without the registry's answer nobody signs. */
export const composeAgreementsApp = (
  platform: CorePlatform,
  { evidenceOf, providerOf = nobodyKnows }: AgreementsPorts = { evidenceOf: nobodyKnows },
): AgreementsApp => {
  const { db, clock, cursorKey } = platform;
  const stores = openStores(platform);
  const draft = draftNewAgreement(stores);
  const importing = { clock, providerOf, documents: documentStore(db), draft };
  const lists = { clock, agreements: stores.agreements, counters: counterStore(db) };
  return {
    draft,
    checkImport: checkImport(importing),
    importOne: importAgreement(importing),
    change: changeAgreement({ ...stores, evidenceOf }),
    view: viewAgreement({ ...stores, evidenceOf }),
    list: listForAuthority(lists),
    listOwn: listForProvider(lists),
    scorecard: viewScorecard(lists),
    figureRows: viewFigureRows({ ...lists, figureRows: figureStore(db) }),
    running: viewRunning({ sums: sumStore(db) }),
    runningAgreements: listRunning({ sums: sumStore(db) }),
    listJoint: listForMember(lists),
    ...composePlaces(platform),
    cursorKey,
  };
};

/** The agreements context over one platform: what routes ask, and what relay and timers feed. */
export const composeAgreements = (
  platform: CorePlatform,
  ports: AgreementsPorts = { evidenceOf: nobodyKnows },
): Agreements => {
  const { db } = platform;
  const app = composeAgreementsApp(platform, ports);
  const { work, agreements, remedies } = openStores(platform);
  const standing = { work, agreements, standings: standingStore(db) };
  const follow = followReferral({ work, tracks: trackStore(db), agreements });
  const releasing = { work, places: placeStore(db), capacities: capacityStore(db) };
  return {
    ...app,
    subscribers: [
      onCompetitionFinal(draftForWinners(app)),
      onCompetitionDecided(withdrawFromLosers({ agreements, change: app.change })),
      ...onCompetitionRemedy(recordRemedy({ work, remedies })),
      ...onReferralOver(releasePlaceOf(releasing)),
      ...onCards(keepCard(standing)),
      ...onAdmissions(keepAdmission(standing)),
      onAgreementActivated(applyStanding(standing)),
      ...onReferralTrack(follow),
      ...onResultTrack(follow),
      ...onMoneyTrack(follow),
    ],
    dueHandlers: [dueHandler('agreement', zAgreementRef, passDue({ work, agreements }))],
  };
};
