import { type Access, composeAccess } from '@kt/access/compose.ts';
import type { Purchasing as PurchasingPort } from '@kt/competition';
import { composeBidding, composeCompetition, composeReach } from '@kt/competition/compose.ts';
import { type Clock, type Id, parseId } from '@kt/kernel';
import type { CorePlatform, Platform } from '@kt/platform/platform.ts';
import { composeAnswers, type Purchasing } from '@kt/purchasing/compose.ts';
import { composeOfferings, composeRegistry, type Registry } from '@kt/registry/compose.ts';

type Answers = Pick<Purchasing, 'categoryTerms' | 'admittedProviders' | 'placesIn' | 'isAdmitted'>;

const isPast = (clock: Clock, moment: string | undefined): boolean => moment !== undefined && moment <= clock.now();

/** Purchasing's answers in the words of the competition's port. */
export const purchasingPort = (purchasing: Answers, clock: Clock): PurchasingPort => ({
  category: async (authority, system, category) => {
    const terms = await purchasing.categoryTerms({ authority, system, category });
    if (terms === undefined) return undefined;
    const { serviceTypes, municipalities, criteria } = terms.category;
    const { initialPeriodEnds, tenderPeriodDays, standstillDays, answersBeforeDeadlineDays } = terms;
    const isAhead = initialPeriodEnds !== undefined && clock.now() < initialPeriodEnds;
    return {
      profile: terms.profile,
      serviceTypes,
      municipalities,
      criteria,
      systemIsOpen: terms.inForce,
      initialPeriodIsOver: isPast(clock, terms.initialPeriodEnds) && terms.undecidedInitial === 0,
      ...(isAhead && { initialPeriodEnds }),
      ...(tenderPeriodDays !== undefined && { tenderPeriodDays }),
      ...(standstillDays !== undefined && { standstillDays }),
      ...(answersBeforeDeadlineDays !== undefined && { answersBeforeDeadlineDays }),
    };
  },
  admitted: async (authority, system, category) => {
    const found = await purchasing.admittedProviders({ authority, system, category });
    return found.map(({ provider }) => provider);
  },
  parties: (authority, system, category) => purchasing.placesIn({ authority, system, category }),
  isAdmitted: (authority, system, category, provider) =>
    purchasing.isAdmitted({ authority, system, category }, provider),
});

/** Since when somebody holds the opener's role in an authority. */
const openersPort = (access: Pick<Access, 'roleSince'>) => ({
  roleSince: async (person: string, authority: Id<'authority'>) => {
    const known = parseId('person', person);
    return known === undefined ? undefined : access.roleSince(known, authority, 'opener');
  },
});

/** The mini-competition for officials, with the answers it needs now. */
export const wireCompetition = (platform: CorePlatform & Pick<Platform, 'objects'>, realClock: Clock) => {
  const purchasing = purchasingPort(composeAnswers(platform), platform.clock);
  return composeCompetition(platform, { purchasing, openers: openersPort(composeAccess(platform, { realClock })) });
};

/** What an organisation is called in the register. */
const askersPort = (registry: Pick<Registry, 'providerSummary'>) => ({
  knownAs: async (organisation: Id<'organisation'>) => {
    const found = await registry.providerSummary(organisation);
    if (found === undefined) return { names: [] };
    return { names: Object.values(found.names), yTunnus: found.yTunnus };
  },
});

/** The mini-competition for bidders. */
export const wireBidding = (platform: Parameters<typeof composeBidding>[0]) =>
  composeBidding(platform, {
    purchasing: purchasingPort(composeAnswers(platform), platform.clock),
    askers: askersPort(composeRegistry(platform)),
  });

/** What helps the writer of a call: who is admitted, and what their cards offer. */
export const wireReach = (platform: Pick<CorePlatform, 'db' | 'clock'>) => {
  const { isCategory, admittedProviders } = composeAnswers(platform);
  return composeReach({
    isCategory: (authority, system, category) => isCategory({ authority, system, category }),
    admitted: async (authority, system, category) => {
      const found = await admittedProviders({ authority, system, category });
      return found.map(({ provider }) => provider);
    },
    cards: composeOfferings(platform).offeredCards,
  });
};
