import { canonicalJson, type LocalDate, type MunicipalityCode } from '@kt/kernel';
import type { ServiceType, TargetGroup } from '@kt/terms';

/** Finnish and Swedish always; English when somebody has the time. */
export type National = { readonly fi: string; readonly sv: string; readonly en?: string };

/** A market meeting to which everybody is asked: a Finnish day and clock, `13:00`. */
export type MarketMeeting = {
  readonly day: LocalDate;
  readonly from: string;
  readonly to: string;
  readonly place: National;
};

export type NeedDescription = {
  readonly title: National;
  readonly text: National;
  readonly serviceTypes: readonly ServiceType[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly targetGroups: readonly TargetGroup[];
  /** Clients a year, an estimate. */
  readonly expectedPerYear: number;
  /** When the purchase is meant to begin, `2026-09`. */
  readonly plannedMonth: string;
  /** The last Finnish calendar day on which organisations may comment. */
  readonly commentBy: LocalDate;
  readonly market?: MarketMeeting;
};

export const NEED_FIELDS = [
  'title',
  'text',
  'serviceTypes',
  'municipalities',
  'targetGroups',
  'expectedPerYear',
  'plannedMonth',
  'commentBy',
  'market',
] as const satisfies readonly (keyof NeedDescription)[];
export type NeedField = (typeof NEED_FIELDS)[number];

/** What was changed after the announcement, with what stood there before. */
export type NeedChange = { readonly fields: readonly NeedField[]; readonly before: Partial<NeedDescription> };

export const descriptionOf = (need: NeedDescription): NeedDescription => {
  const { title, text, serviceTypes, municipalities, targetGroups, expectedPerYear, plannedMonth, commentBy } = need;
  const { market } = need;
  const about = { title, text, serviceTypes, municipalities, targetGroups, expectedPerYear, plannedMonth, commentBy };
  return { ...about, ...(market && { market }) };
};

const told = (value: unknown): string => canonicalJson(Array.isArray(value) ? value.toSorted() : (value ?? null));

/** Which parts of a description differ, and what stood in them; the order of a list is no difference. */
export const changedIn = (before: NeedDescription, after: NeedDescription): NeedChange => {
  const fields = NEED_FIELDS.filter((field) => told(before[field]) !== told(after[field]));
  const stood = fields.filter((field) => before[field] !== undefined);
  const old = stood.reduce<Partial<NeedDescription>>((all, field) => ({ ...all, [field]: before[field] }), {});
  return { fields, before: old };
};
