import { composeAccess } from '@kt/access/compose.ts';
import { type Agreements, composeAgreements } from '@kt/agreements/compose.ts';
import { type Casework, composeCasework } from '@kt/casework/compose.ts';
import type { Clock } from '@kt/kernel';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { composeSettlement, type Settlement } from '@kt/settlement/compose.ts';

export type WiredCasework = {
  readonly casework: Casework;
  readonly agreements: Agreements;
  readonly settlement: Settlement;
};

/** Casework with the answers it needs now: options and places from agreements, money from settlement, names from access. */
export const wireCasework = (platform: CorePlatform & Pick<Platform, 'objects'>, realClock: Clock): WiredCasework => {
  const access = composeAccess(platform, { realClock });
  const agreements = composeAgreements(platform);
  const settlement = composeSettlement(platform);
  const casework = composeCasework(platform, {
    agreements: { availableFor: agreements.availableFor, takePlace: agreements.takePlace },
    settlement: { reserve: settlement.reserveCommitment },
    authorities: { prefixOf: async (authority) => (await access.viewAuthority(authority))?.prefix },
  });
  return { casework, agreements, settlement };
};
