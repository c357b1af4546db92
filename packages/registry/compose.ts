import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { type JsonSource, noJson } from '@kt/platform/ports/json-source.ts';
import { type DueHandler, dueHandler } from '@kt/platform/worker/due.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { addCertificate } from './app/add-certificate.ts';
import { askCertificate } from './app/ask-certificate.ts';
import { changeCertificate } from './app/change-certificate.ts';
import { changeConsortium } from './app/change-consortium.ts';
import { changeProvider } from './app/change-provider.ts';
import { changeService, endPause } from './app/change-service.ts';
import { checkCertificate, recordLookUp } from './app/check-certificate.ts';
import { askForPlaces, confirmPlaces, viewPlacesWatch } from './app/confirm-places.ts';
import type { ConsortiaApp } from './app/consortia-app.ts';
import type { MandateOf } from './app/consortium-ports.ts';
import { draftService } from './app/draft-service.ts';
import { formConsortium } from './app/form-consortium.ts';
import type { RegistryApp } from './app/front-door.ts';
import { askLetter, enterCode, type LetterDeps, printLetter } from './app/letters.ts';
import { lookAgain } from './app/look-again.ts';
import { lookUp } from './app/look-up.ts';
import { offeredCards } from './app/offered-cards.ts';
import { passCertificateDue } from './app/pass-certificate-due.ts';
import type { BindTogether } from './app/ports.ts';
import { providerHistory } from './app/provider-history.ts';
import {
  mailboxOf,
  phoneOnFile,
  providerByYTunnus,
  providerNames,
  providerSummaries,
  providerSummary,
  waitsForOfficer,
} from './app/provider-summary.ts';
import { registerProvider } from './app/register-provider.ts';
import { consortiumSummary, listConsortia, viewConsortium, viewConsortiumForOfficer } from './app/view-consortium.ts';
import { listEditions, viewEdition } from './app/view-editions.ts';
import { listWaiting, viewForOfficer, viewProvider } from './app/view-provider.ts';
import { listCatalogue, listOwnServices, viewService } from './app/view-service.ts';
import { certificatesOf, listUnchecked, openCertificateFile, uploadForm, viewWallet } from './app/view-wallet.ts';
import type { OfficerWalletApp, OwnWalletApp } from './app/wallet-front-door.ts';
import { entryOf } from './formats/ytj-company.ts';
import { certificateFiles, certificateStore, zCertificateRef } from './store/certificate-store.ts';
import { consortiumStore } from './store/consortium-store.ts';
import { registryTable } from './store/keys.ts';
import { placesWatchStore, zPlacesWatchRef } from './store/places-watch-store.ts';
import { providerStore } from './store/provider-store.ts';
import { serviceStore, zServiceRef } from './store/service-store.ts';
import { ytjRegister } from './store/ytj-register.ts';

export const tables = [registryTable];

export type Registry = RegistryApp & {
  readonly subscribers: readonly Subscriber[];
  readonly dueHandlers: readonly DueHandler[];
};

/** What others ask of the wallets now. It needs no port, so whoever asks bundles nothing else. */
export const composeWalletAnswers = ({ db }: Pick<CorePlatform, 'db'>) => ({
  certificatesOf: certificatesOf({ providers: providerStore(db), certificates: certificateStore(db) }),
});

/** What bringing in agreements asks of the registry: whose a Y-tunnus is. */
export const composeIdentities = ({ db }: Pick<CorePlatform, 'db'>) => ({ providerOf: providerStore(db).byYTunnus });

/** What writing a call asks of the registry: what the shown cards of a service offer. */
export const composeOfferings = ({ db }: Pick<CorePlatform, 'db'>) => ({
  offeredCards: offeredCards({ services: serviceStore(db) }),
});

/** What the notifier asks of the registry: where an organisation reads its notices. */
export const composeMailboxes = ({ db }: Pick<CorePlatform, 'db'>) => ({
  mailboxOf: mailboxOf({ providers: providerStore(db) }),
});

/** What case work reads of the registry: the catalogue, and what providers are called. */
export const composeCatalogue = ({ db, clock, cursorKey }: Pick<CorePlatform, 'db' | 'clock' | 'cursorKey'>) => {
  const providers = providerStore(db);
  const reading = { clock, services: serviceStore(db), providers, watches: placesWatchStore(db) };
  return { listCatalogue: listCatalogue(reading), providerNames: providerNames({ clock, providers }), cursorKey };
};

const letters = (deps: LetterDeps) => ({
  askLetter: askLetter(deps),
  printLetter: printLetter(deps),
  enterCode: enterCode(deps),
});

/** Where the public business register is read; without it everybody types by hand. */
export type RegistrySources = {
  readonly register?: JsonSource;
  /** Access' answer; without it no account is confirmed by a colleague. */
  readonly bindTogether?: BindTogether;
};

const nobodyBinds: BindTogether = () => Promise.resolve(false);

/** The registry over one platform. It asks nothing of other contexts and hears none of them. */
export const composeRegistry = (
  { db, clock, ids, cursorKey }: CorePlatform,
  { register = noJson, bindTogether = nobodyBinds }: RegistrySources = {},
): Registry => {
  const work = unitOfWork({ db, table: registryTable, clock, ids });
  const providers = providerStore(db);
  const services = serviceStore(db);
  const watches = placesWatchStore(db);
  const change = changeProvider({ work, providers, bindTogether });
  const look = lookUp({ clock, register: ytjRegister(register, entryOf) });
  const ask = askForPlaces({ work, watches, services });
  return {
    registerProvider: registerProvider({ work, ids, providers, change, look }),
    lookUp: look,
    lookAgain: lookAgain({ providers, change, look }),
    ...letters({ ids, providers, change, look }),
    changeProvider: change,
    viewProvider: viewProvider({ clock, providers }),
    viewForOfficer: viewForOfficer({ clock, providers }),
    providerHistory: providerHistory({ providers }),
    listWaiting: listWaiting({ providers }),
    draftService: draftService({ work, ids, services, providers }),
    changeService: changeService({ work, services, providers, watches }),
    viewService: viewService({ clock, services, watches }),
    listOwnServices: listOwnServices({ clock, services, watches }),
    listCatalogue: listCatalogue({ clock, services, providers, watches }),
    listEditions: listEditions({ services }),
    viewEdition: viewEdition({ services }),
    confirmPlaces: confirmPlaces({ work, watches, services }),
    viewPlacesWatch: viewPlacesWatch({ watches }),
    providerSummary: providerSummary({ clock, providers }),
    providerSummaries: providerSummaries({ clock, providers }),
    providerNames: providerNames({ clock, providers }),
    waitsForOfficer: waitsForOfficer({ providers }),
    phoneOnFile: phoneOnFile({ clock, providers }),
    providerByYTunnus: providerByYTunnus({ clock, providers }),
    ...composeWalletAnswers({ db }),
    cursorKey,
    subscribers: [],
    dueHandlers: [
      dueHandler('service', zServiceRef, endPause({ work, services })),
      dueHandler('places_watch', zPlacesWatchRef, ({ provider }, act) => ask(provider, act)),
    ],
  };
};

type WithFiles = CorePlatform & Pick<Platform, 'objects'>;

const partsOf = ({ db, clock, ids, objects }: WithFiles) => {
  const work = unitOfWork({ db, table: registryTable, clock, ids });
  const files = certificateFiles(objects);
  return { work, ids, clock, providers: providerStore(db), certificates: certificateStore(db), files };
};

/** A provider's own wallet. */
export const composeOwnWallet = (platform: WithFiles & Pick<Platform, 'uploads'>): OwnWalletApp => {
  const parts = partsOf(platform);
  return {
    addCertificate: addCertificate(parts),
    changeCertificate: changeCertificate(parts),
    viewWallet: viewWallet(parts),
    openCertificateFile: openCertificateFile(parts),
    uploadForm: uploadForm({ ...parts, uploads: platform.uploads }),
  };
};

/** The wallets as officers see them. */
export const composeOfficerWallet = (platform: WithFiles): OfficerWalletApp => {
  const parts = partsOf(platform);
  return {
    changeCertificate: changeCertificate(parts),
    checkCertificate: checkCertificate(parts),
    recordLookUp: recordLookUp(parts),
    askCertificate: askCertificate(parts),
    viewWallet: viewWallet(parts),
    listUnchecked: listUnchecked(parts),
    openCertificateFile: openCertificateFile(parts),
    cursorKey: platform.cursorKey,
  };
};

/** What the clock does with the wallets: looks through new files, reminds, lets lapse. */
export const composeWalletClock = (
  platform: WithFiles & Pick<Platform, 'scanner'>,
): { readonly dueHandlers: readonly DueHandler[] } => {
  const parts = partsOf(platform);
  const passed = passCertificateDue({ ...parts, scanner: platform.scanner, change: changeCertificate(parts) });
  return { dueHandlers: [dueHandler('certificate', zCertificateRef, passed)] };
};
/** What the consortia ask of others: access knows who may bind an organisation. */
export type ConsortiaPorts = { readonly mandateOf: MandateOf };

/** The consortia over one platform. */
export const composeConsortia = (
  { db, clock, ids, cursorKey }: CorePlatform,
  { mandateOf }: ConsortiaPorts,
): ConsortiaApp => {
  const work = unitOfWork({ db, table: registryTable, clock, ids });
  const consortia = consortiumStore(db);
  const providers = providerStore(db);
  return {
    formConsortium: formConsortium({ work, ids, consortia, providers }),
    changeConsortium: changeConsortium({ work, consortia, providers, mandateOf }),
    viewConsortium: viewConsortium({ consortia, providers }),
    viewConsortiumForOfficer: viewConsortiumForOfficer({ consortia, providers }),
    listConsortia: listConsortia({ consortia }),
    cursorKey,
  };
};

/** What others ask of consortia now. It needs no port, so whoever asks bundles nothing else. */
export const composeConsortiumAnswers = ({ db }: Pick<CorePlatform, 'db'>) => ({
  consortiumSummary: consortiumSummary({ consortia: consortiumStore(db) }),
});
