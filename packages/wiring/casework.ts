import { composeAccess } from '@kt/access/compose.ts';
import { composePlaces } from '@kt/agreements/compose.ts';
import { type Casework, type CaseworkPorts, composeCasework, composeCaseworkApp } from '@kt/casework/compose.ts';
import { type Clock, parseId } from '@kt/kernel';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { composeReserving, composeSettlement, type Settlement } from '@kt/settlement/compose.ts';

export type WiredCasework = { readonly casework: Casework; readonly settlement: Settlement };

type CaseworkPlatform = CorePlatform & Pick<Platform, 'objects'>;
type Reserving = Pick<Settlement, 'reserveCommitment'>;

/** Options and places from agreements, money from settlement, names from access. */
const answers = (platform: CaseworkPlatform, realClock: Clock, { reserveCommitment }: Reserving): CaseworkPorts => {
  const access = composeAccess(platform, { realClock });
  return {
    agreements: composePlaces(platform),
    settlement: { reserve: reserveCommitment },
    authorities: { prefixOf: async (authority) => (await access.viewAuthority(authority))?.prefix },
    guides: {
      isGuide: async (authority, person) => {
        const known = parseId('person', person);
        return known !== undefined && (await access.roleSince(known, authority, 'case_worker')) !== undefined;
      },
    },
  };
};

/** Casework with the answers it needs now. */
export const wireCasework = (platform: CaseworkPlatform, realClock: Clock): WiredCasework => {
  const settlement = composeSettlement(platform);
  return { casework: composeCasework(platform, answers(platform, realClock, settlement)), settlement };
};

/** What routes ask of casework, with the same answers: for a function that hears nothing and bundles no bank files. */
export const wireCaseworkAlone = (
  platform: CaseworkPlatform,
  realClock: Clock,
): ReturnType<typeof composeCaseworkApp> =>
  composeCaseworkApp(platform, answers(platform, realClock, composeReserving(platform)));
