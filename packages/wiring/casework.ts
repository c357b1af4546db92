import { composeAccess } from '@kt/access/compose.ts';
import { type Agreements, composeAgreements } from '@kt/agreements/compose.ts';
import { type Casework, composeCasework } from '@kt/casework/compose.ts';
import type { Clock } from '@kt/kernel';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { composeReserving, composeSettlement, type Settlement } from '@kt/settlement/compose.ts';

export type WiredCasework = {
  readonly casework: Casework;
  readonly agreements: Agreements;
  readonly settlement: Settlement;
};

type CaseworkPlatform = CorePlatform & Pick<Platform, 'objects'>;
type Answers = { readonly agreements: Agreements; readonly settlement: Pick<Settlement, 'reserveCommitment'> };

const answered = (platform: CaseworkPlatform, realClock: Clock, { agreements, settlement }: Answers): Casework => {
  const access = composeAccess(platform, { realClock });
  return composeCasework(platform, {
    agreements: { availableFor: agreements.availableFor, takePlace: agreements.takePlace },
    settlement: { reserve: settlement.reserveCommitment },
    authorities: { prefixOf: async (authority) => (await access.viewAuthority(authority))?.prefix },
  });
};

/** Casework with the answers it needs now: options and places from agreements, money from settlement, names from access. */
export const wireCasework = (platform: CaseworkPlatform, realClock: Clock): WiredCasework => {
  const agreements = composeAgreements(platform);
  const settlement = composeSettlement(platform);
  return { casework: answered(platform, realClock, { agreements, settlement }), agreements, settlement };
};

/** Casework alone, with the same answers: for a function that bundles no bank files. */
export const wireCaseworkAlone = (platform: CaseworkPlatform, realClock: Clock): Casework =>
  answered(platform, realClock, { agreements: composeAgreements(platform), settlement: composeReserving(platform) });
