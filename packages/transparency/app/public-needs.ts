import {
  type AppError,
  err,
  type Id,
  type Instant,
  type Language,
  type LocalDate,
  type MunicipalityCode,
  ok,
  type Result,
  type TxPart,
} from '@kt/kernel';
import { icalendar } from '@kt/kernel/icalendar.ts';
import type { ServiceType, TargetGroup } from '@kt/terms';

type National = { readonly fi: string; readonly sv: string; readonly en?: string };

export type NeedDescribed = {
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
  /** A meeting to which everybody is asked: a Finnish day and clock, `13:00`. */
  readonly market?: { readonly day: LocalDate; readonly from: string; readonly to: string; readonly place: National };
};

/** A planned need as anybody may read it: neither comments nor their number are here. */
export type PublicNeed = NeedDescribed & {
  readonly need: Id<'need'>;
  readonly announcedAt: Instant;
  /** Changes since, the oldest first, each with what stood before in the fields that differ. */
  readonly changes?: readonly {
    readonly at: Instant;
    readonly fields: readonly string[];
    readonly before: Partial<NeedDescribed>;
  }[];
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

type Market = NonNullable<PublicNeed['market']>;

/** The dated market meeting of a need for a calendar; a need that was dropped calls it off. */
const marketCalendar = (of: PublicNeed, { day, from, to, place }: Market, language: Language): string => {
  const { need, title, changes = [], announcedAt, dropped } = of;
  const event = {
    uid: `${need}-market`,
    sequence: changes.length + (dropped === undefined ? 0 : 1),
    revisedAt: dropped?.at ?? changes.at(-1)?.at ?? announcedAt,
    when: { day, from, to },
    summary: title[language] ?? title.fi,
    place: place[language] ?? place.fi,
    isCancelled: dropped !== undefined,
  };
  return icalendar([event], language);
};

/** What is planned, for everybody. */
export const needsForAll = (needs: Pick<PublicNeeds, 'newest' | 'load'>) => ({
  needs: async (authority: Id<'authority'>) => ok({ rows: await needs.newest(authority) }),
  needCalendar: async (
    authority: Id<'authority'>,
    need: Id<'need'>,
    language: Language,
  ): Promise<Result<{ readonly text: string }, AppError>> => {
    const found = await needs.load(authority, need);
    if (found?.market === undefined) return err({ code: 'transparency.not_found' });
    return ok({ text: marketCalendar(found, found.market, language) });
  },
});
