import type { Id, Instant, LocalDate, MunicipalityCode, TxPart } from '@kt/kernel';
import type { ServiceType, TargetGroup } from '@kt/terms';

type National = { readonly fi: string; readonly sv: string; readonly en?: string };

/** A planned need as anybody may read it: neither comments nor their number are here. */
export type PublicNeed = {
  readonly need: Id<'need'>;
  readonly announcedAt: Instant;
  readonly title: National;
  readonly text: National;
  readonly serviceTypes: readonly ServiceType[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly targetGroups: readonly TargetGroup[];
  /** Clients a year, an estimate. */
  readonly expectedPerYear: number;
  /** `2026-09`. */
  readonly plannedMonth: string;
  readonly commentBy: LocalDate;
  readonly meetings: readonly { readonly day: LocalDate; readonly summary: National }[];
  readonly closed?: { readonly at: Instant; readonly system: Id<'system'> };
  readonly dropped?: { readonly at: Instant; readonly reason: string };
};

export type PublicNeeds = {
  readonly put: (authority: Id<'authority'>, need: PublicNeed) => TxPart;
  readonly load: (authority: Id<'authority'>, need: Id<'need'>) => Promise<PublicNeed | undefined>;
  /** The newest fifty, the newest first. */
  readonly newest: (authority: Id<'authority'>) => Promise<readonly PublicNeed[]>;
};

/** What is planned, for everybody. */
export const needsForAll = (needs: Pick<PublicNeeds, 'newest'>) => ({
  needs: async (authority: Id<'authority'>) => ({ ok: true as const, value: { rows: await needs.newest(authority) } }),
});
