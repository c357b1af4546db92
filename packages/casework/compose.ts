import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { type DueHandler, dueHandler } from '@kt/platform/worker/due.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { changeClient } from './app/change-client.ts';
import { changeReferral } from './app/change-referral.ts';
import { draftNewReferral } from './app/draft-referral.ts';
import { eraseClientDetails } from './app/erase-client-details.ts';
import type { CaseworkApp } from './app/front-door.ts';
import { eraseDueEvidence, keepEvidenceOf } from './app/keep-evidence.ts';
import { logRead } from './app/log-read.ts';
import { offerReferral } from './app/offer-referral.ts';
import { openNewClient } from './app/open-client.ts';
import { passReferralDue } from './app/pass-due.ts';
import type { AgreementsPort, Authorities, SettlementPort } from './app/ports.ts';
import { listEvidence, readEvidence } from './app/read-evidence.ts';
import { recordMove } from './app/record-move.ts';
import { revealClient } from './app/reveal-client.ts';
import { settleRetention } from './app/settle-retention.ts';
import { showOptions } from './app/show-options.ts';
import { storeNewEvidence } from './app/store-evidence.ts';
import { listClients, listReads, viewClient } from './app/view-client.ts';
import { listDraftedReferrals, listOwnReferrals, viewOwnReferral, viewReferral } from './app/view-referral.ts';
import { clientStore, readStore, zClientRef } from './store/client-store.ts';
import { evidenceBytes, evidenceStore, zEvidenceRef } from './store/evidence-store.ts';
import { caseworkTable } from './store/keys.ts';
import { referralStore, zReferralRef } from './store/referral-store.ts';
import { onClaimsOver, onServiceOver } from './subscribers/on-own-referral.ts';

export const tables = [caseworkTable];

/** What casework asks of others: options and places, money, and what an authority is called. */
export type CaseworkPorts = {
  readonly agreements: AgreementsPort;
  readonly settlement: SettlementPort;
  readonly authorities: Authorities;
};

export type Casework = CaseworkApp & {
  readonly subscribers: readonly Subscriber[];
  readonly dueHandlers: readonly DueHandler[];
};

type CaseworkPlatform = CorePlatform & Pick<Platform, 'objects'>;

const openStores = ({ db, objects, clock, ids }: CaseworkPlatform) => ({
  clients: clientStore(db),
  reads: readStore(db),
  referrals: referralStore(db),
  evidence: evidenceStore(db),
  bytes: evidenceBytes(objects),
  work: unitOfWork({ db, table: caseworkTable, clock, ids }),
  clock,
  ids,
});

/** The casework context: the only one that knows who a client is. */
export const composeCasework = (platform: CaseworkPlatform, ports: CaseworkPorts): Casework => {
  const stores = openStores(platform);
  const deps = { ...stores, ...ports, logRead: logRead(stores) };
  const eraseClient = eraseClientDetails(deps);
  return {
    openClient: openNewClient(deps),
    changeClient: changeClient(deps),
    recordMove: recordMove(deps),
    eraseClient,
    viewClient: viewClient(deps),
    listClients: listClients(deps),
    listReads: listReads(deps),
    showOptions: showOptions(deps),
    draftReferral: draftNewReferral(deps),
    changeReferral: changeReferral(deps),
    offerReferral: offerReferral(deps),
    viewReferral: viewReferral(deps),
    listDraftedReferrals: listDraftedReferrals(deps),
    viewOwnReferral: viewOwnReferral(deps),
    listOwnReferrals: listOwnReferrals(deps),
    revealClient: revealClient(deps),
    storeEvidence: storeNewEvidence(deps),
    listEvidence: listEvidence(deps),
    readEvidence: readEvidence(deps),
    newProposal: () => platform.ids.next('proposal'),
    cursorKey: platform.cursorKey,
    subscribers: [...onServiceOver(settleRetention(deps)), ...onClaimsOver(keepEvidenceOf(deps))],
    dueHandlers: [
      dueHandler('referral', zReferralRef, passReferralDue(deps)),
      dueHandler('client', zClientRef, eraseClient),
      dueHandler('evidence', zEvidenceRef, eraseDueEvidence(deps)),
    ],
  };
};
