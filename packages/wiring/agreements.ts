import {
  type Agreements,
  type AgreementsPorts,
  composeAgreements,
  composeAgreementsApp,
} from '@kt/agreements/compose.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { composeIdentities, composeWalletAnswers } from '@kt/registry/compose.ts';

/** The registry says what each party has shown, and whose a Y-tunnus is. */
const answers = (platform: CorePlatform): AgreementsPorts => ({
  evidenceOf: composeWalletAnswers(platform).certificatesOf,
  ...composeIdentities(platform),
});

/** Agreements with the answers they need now. */
export const wireAgreements = (platform: CorePlatform): Agreements => composeAgreements(platform, answers(platform));

/** What routes ask of them alone, for a function that hears nothing. */
export const wireAgreementsApp = (platform: CorePlatform): ReturnType<typeof composeAgreementsApp> =>
  composeAgreementsApp(platform, answers(platform));
