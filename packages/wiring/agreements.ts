import { type Agreements, composeAgreements } from '@kt/agreements/compose.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { composeWalletAnswers } from '@kt/registry/compose.ts';

/** Agreements with the answer that signing needs now: the registry says what each party has shown. */
export const wireAgreements = (platform: CorePlatform): Agreements =>
  composeAgreements(platform, { evidenceOf: composeWalletAnswers(platform).certificatesOf });
