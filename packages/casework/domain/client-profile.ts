import type { Actor, Instant, Language, LocalDate, MunicipalityCode } from '@kt/kernel';
import type { DistanceGroup, NeedCode, ServiceType, TargetGroup, WishCode } from '@kt/terms';

export const HOME_SOURCES = ['client', 'population_register', 'authority_system'] as const;
export type HomeSource = (typeof HOME_SOURCES)[number];

/** From which day somebody lived where, and who says so. Rows are added, never edited. */
export type HomeRow = {
  readonly municipality: MunicipalityCode;
  readonly from: LocalDate;
  readonly source: HomeSource;
  readonly recordedAt: Instant;
};

/** A judgement of how far from work the client is: what, when and whose. Rows are added, never edited. */
export type JudgedGroup = { readonly group: DistanceGroup; readonly at: Instant; readonly by: Actor };

/** What guidance needs to know of a client, apart from who it is. */
export type ClientProfile = {
  readonly language: Language;
  /** Language of the interpreter that is needed, as people name it; absent = none. */
  readonly interpreter?: string;
  readonly targetGroups: readonly TargetGroup[];
  readonly partialWorkAbility: boolean;
  /** The case worker's judgement; copied into a referral and locked there. */
  readonly distanceGroup?: DistanceGroup;
  /** How the distance group has been judged, oldest first; absent in what was written before this was kept. */
  readonly judged?: readonly JudgedGroup[];
  /** Kinds of service in which the client needs support: never a diagnosis. */
  readonly needs?: readonly NeedCode[];
  /** How the client would like the service to be, and in the client's own words if that is not enough. */
  readonly wishes?: readonly WishCode[];
  readonly wishText?: string;
  /** The service types that the client's plan foresees. */
  readonly services?: readonly ServiceType[];
  /** The client's address is protected: home and contact stay out of exports, and whoever gets the contact is told. */
  readonly nonDisclosure: boolean;
  /** In the order they were recorded; the first one came with the client. */
  readonly homes: readonly [HomeRow, ...(readonly HomeRow[])];
};

/** What is told of a client; homes and judgements are histories that the rules keep. */
export type GivenProfile = Omit<ClientProfile, 'homes' | 'judged'>;

/** Who the client is. Kept apart from everything else, shown to a provider after acceptance only. */
export type ClientContact = { readonly name: string; readonly phone?: string; readonly email?: string };

/** The judgements after a profile was given: one more when its group is another than before. */
export const judgedBy = (
  given: GivenProfile,
  before: Pick<ClientProfile, 'distanceGroup' | 'judged'>,
  { at, by }: Omit<JudgedGroup, 'group'>,
): readonly JudgedGroup[] => {
  const judged = before.judged ?? [];
  const { distanceGroup: group } = given;
  return group === undefined || group === before.distanceGroup ? judged : [...judged, { group, at, by }];
};

const later = (best: HomeRow, row: HomeRow): HomeRow => (row.from >= best.from ? row : best);

/** Where the client lived on a day; before the first known row, that row. Of two rows from one day the later counts. */
export const homeOn = ({ homes }: Pick<ClientProfile, 'homes'>, day: LocalDate): MunicipalityCode => {
  const known = homes.filter((row) => row.from <= day);
  return known.reduce<HomeRow>(later, known[0] ?? earliestOf(homes)).municipality;
};

const earliestOf = (homes: ClientProfile['homes']): HomeRow =>
  homes.reduce<HomeRow>((first, row) => (row.from < first.from ? row : first), homes[0]);
