import type { changeProvider } from './change-provider.ts';
import type { changeService } from './change-service.ts';
import type { confirmPlaces, viewPlacesWatch } from './confirm-places.ts';
import type { draftService } from './draft-service.ts';
import type { askLetter, enterCode, printLetter } from './letters.ts';
import type { lookAgain } from './look-again.ts';
import type { lookUp } from './look-up.ts';
import type { providerHistory } from './provider-history.ts';
import type {
  phoneOnFile,
  providerByYTunnus,
  providerNames,
  providerSummaries,
  providerSummary,
  waitsForOfficer,
} from './provider-summary.ts';
import type { registerProvider } from './register-provider.ts';
import type { listEditions, viewEdition } from './view-editions.ts';
import type { listWaiting, viewForOfficer, viewProvider } from './view-provider.ts';
import type { listCatalogue, listOwnServices, viewService } from './view-service.ts';
import type { certificatesOf } from './view-wallet.ts';

/** The registry as functions see it: use cases and answers, with their ports filled. */
export type RegistryApp = {
  readonly registerProvider: ReturnType<typeof registerProvider>;
  readonly lookUp: ReturnType<typeof lookUp>;
  readonly lookAgain: ReturnType<typeof lookAgain>;
  readonly askLetter: ReturnType<typeof askLetter>;
  readonly printLetter: ReturnType<typeof printLetter>;
  readonly enterCode: ReturnType<typeof enterCode>;
  readonly changeProvider: ReturnType<typeof changeProvider>;
  readonly viewProvider: ReturnType<typeof viewProvider>;
  readonly viewForOfficer: ReturnType<typeof viewForOfficer>;
  readonly providerHistory: ReturnType<typeof providerHistory>;
  readonly listWaiting: ReturnType<typeof listWaiting>;
  readonly draftService: ReturnType<typeof draftService>;
  readonly changeService: ReturnType<typeof changeService>;
  readonly viewService: ReturnType<typeof viewService>;
  readonly listOwnServices: ReturnType<typeof listOwnServices>;
  readonly listEditions: ReturnType<typeof listEditions>;
  readonly viewEdition: ReturnType<typeof viewEdition>;
  readonly confirmPlaces: ReturnType<typeof confirmPlaces>;
  readonly viewPlacesWatch: ReturnType<typeof viewPlacesWatch>;
  readonly listCatalogue: ReturnType<typeof listCatalogue>;
  readonly providerSummary: ReturnType<typeof providerSummary>;
  readonly providerSummaries: ReturnType<typeof providerSummaries>;
  readonly providerNames: ReturnType<typeof providerNames>;
  readonly phoneOnFile: ReturnType<typeof phoneOnFile>;
  readonly waitsForOfficer: ReturnType<typeof waitsForOfficer>;
  readonly providerByYTunnus: ReturnType<typeof providerByYTunnus>;
  readonly certificatesOf: ReturnType<typeof certificatesOf>;
  /** HMAC key of list cursors. */
  readonly cursorKey: Uint8Array;
};
