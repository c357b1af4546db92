import { dayInFinland, err, type Instant, isBefore, ok, type Result } from '@kt/kernel';
import type { Client } from './client.ts';
import type { ClientContact, ClientProfile, GivenProfile, HomeRow, JudgedGroup } from './client-profile.ts';
import type { SystemColumn } from './system-columns.ts';
import type { RowFault, SystemRow } from './system-row.ts';

/** What an import changes of a client; `undefined` parts stay. */
export type ImportChange = {
  readonly contact?: ClientContact;
  readonly profile?: GivenProfile;
  readonly home?: Omit<HomeRow, 'recordedAt'>;
};

type Known = { readonly client: Client; readonly contact: ClientContact | undefined };
/** Columns that tell something of the client. */
export type JoinedColumn = Exclude<
  SystemColumn,
  'external_reference' | 'updated_at' | 'municipality_from' | 'reference'
>;

/** What joining would do: columns whose word changes, those where a newer word of a hand stays, and who judged the group, which stays. */
export type Joining = {
  readonly reference: string;
  readonly changes: readonly JoinedColumn[];
  readonly keeps: readonly JoinedColumn[];
  readonly group?: JudgedGroup;
};
export type JoinJudged = { readonly outcome: 'joined'; readonly change?: ImportChange; readonly join: Joining };
export type ImportJudged =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'changed'; readonly change: ImportChange };

/** Texts and lists of an object in one order, so that two of them can be compared. */
export const sameAs = (a: object, b: object): boolean => ordered(a) === ordered(b);
const ordered = (of: object): string =>
  JSON.stringify(
    Object.entries(of)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? value.map(String).sort() : value])
      .sort(([x], [y]) => (x < y ? -1 : 1)),
  );

const contactAfter = (row: SystemRow, before: ClientContact | undefined): ClientContact => ({
  name: row.contact.name,
  ...keptOr('phone', row, before),
  ...keptOr('email', row, before),
});
const keptOr = (column: 'phone' | 'email', row: SystemRow, before: ClientContact | undefined) => {
  const text = row.has.includes(column) ? row.contact[column] : before?.[column];
  return text === undefined ? {} : { [column]: text };
};

/** What is told of the client: the file's word where it has one, what is known elsewhere. */
const profileAfter = (row: SystemRow, before: GivenProfile): GivenProfile => {
  const { interpreter: known, ...rest } = before;
  const interpreter = row.has.includes('interpreter') ? row.interpreter : known;
  return {
    ...rest,
    language: row.language,
    ...(interpreter !== undefined && { interpreter }),
    ...(row.nonDisclosure !== undefined && { nonDisclosure: row.nonDisclosure }),
    ...(row.partialWorkAbility !== undefined && { partialWorkAbility: row.partialWorkAbility }),
    ...(row.targetGroups !== undefined && { targetGroups: row.targetGroups }),
    ...(row.services !== undefined && { services: row.services }),
    ...(row.needs !== undefined && { needs: row.needs }),
    ...(row.wishes !== undefined && { wishes: row.wishes }),
  };
};

/** A new client as the row tells it. The distance group is left to the case worker. */
export const profileOfRow = (row: SystemRow): GivenProfile =>
  profileAfter(row, { language: row.language, targetGroups: [], partialWorkAbility: false, nonDisclosure: false });

export const homeOfRow = ({ municipality, from }: SystemRow): Omit<HomeRow, 'recordedAt'> => ({
  municipality,
  from,
  source: 'authority_system',
});

const given = ({ homes: _homes, judged: _judged, ...told }: ClientProfile): GivenProfile => told;

const changeOf = (row: SystemRow, profile: ClientProfile, contact: ClientContact | undefined): ImportChange => {
  const nextContact = contactAfter(row, contact);
  const nextProfile = profileAfter(row, given(profile));
  const home = homeOfRow(row);
  const isKnown = profile.homes.some((one) => one.municipality === home.municipality && one.from === home.from);
  return {
    ...(sameAs(nextContact, contact ?? {}) ? {} : { contact: nextContact }),
    ...(sameAs(nextProfile, given(profile)) ? {} : { profile: nextProfile }),
    ...(isKnown ? {} : { home }),
  };
};

/** Dates of a row that lie ahead of the server's clock. */
export const aheadOf = (row: SystemRow, at: Instant): RowFault | undefined => {
  if (isBefore(at, row.asOf)) return { fault: 'in_future', column: 'updated_at' };
  return row.from > dayInFinland(at) ? { fault: 'in_future', column: 'municipality_from' } : undefined;
};

/** Whether the row, or a later one, was weighed against a hand's word when the client was joined. */
const isWeighed = ({ external }: Client, { asOf }: SystemRow): boolean =>
  external?.asOf !== undefined && !isBefore(external.asOf, asOf);

/** What a row does to a client who is known already. A row older than what is known, and different, is refused. */
export const judgeImport = ({ client, contact }: Known, row: SystemRow): Result<ImportJudged, RowFault> => {
  const { profile } = client;
  if (profile === undefined) return err({ fault: 'retention_passed' });
  if (row.reference !== undefined && row.reference !== client.reference)
    return err({ fault: 'joined_otherwise', column: 'reference' });
  if (isWeighed(client, row)) return ok({ outcome: 'same' });
  const known = client.known ?? client.opened.at;
  const change = changeOf(row, profile, contact);
  const isOlder = isBefore(row.asOf, known);
  if (Object.keys(change).length === 0)
    return ok(isOlder || row.asOf === known ? { outcome: 'same' } : { outcome: 'changed', change });
  return isOlder ? err({ fault: 'older', column: 'updated_at' }) : ok({ outcome: 'changed', change });
};

const COLUMN_OF = {
  language: 'language',
  interpreter: 'interpreter',
  nonDisclosure: 'protected',
  partialWorkAbility: 'partial_work_ability',
  targetGroups: 'target_groups',
  services: 'services',
  needs: 'needs',
  wishes: 'wishes',
} as const satisfies Partial<Record<keyof GivenProfile, JoinedColumn>>;
const isOfRow = (field: string): field is keyof typeof COLUMN_OF => field in COLUMN_OF;
const CONTACT_FIELDS = ['name', 'phone', 'email'] as const;

/** Columns of a change in which it says something else than what is known. */
export const columnsOf = (
  { contact, profile, home }: ImportChange,
  before: { readonly profile: ClientProfile; readonly contact: ClientContact | undefined },
): readonly JoinedColumn[] => [
  ...(contact === undefined ? [] : CONTACT_FIELDS.filter((field) => contact[field] !== before.contact?.[field])),
  ...(profile === undefined
    ? []
    : Object.keys(COLUMN_OF)
        .filter(isOfRow)
        .filter((field) => !sameAs({ of: profile[field] }, { of: before.profile[field] }))
        .map((field) => COLUMN_OF[field])),
  ...(home === undefined ? [] : (['municipality'] as const)),
];

/** A name without case, order or space: `Exempel, Bo` is `bo exempel`. */
const plainName = (name: string): string =>
  name
    .toLocaleLowerCase('fi')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .sort()
    .join(' ');

/**
 * What joining a row to a client opened by hand does. A row older than the hand's word changes nothing of it; another name
 * is refused, since it may be another person.
 */
export const judgeJoin = ({ client, contact }: Known, row: SystemRow): Result<JoinJudged, RowFault> => {
  const { profile, external, reference } = client;
  if (profile === undefined) return err({ fault: 'retention_passed' });
  if (external !== undefined) return err({ fault: 'joined_otherwise', column: 'reference' });
  if (plainName(contact?.name ?? '') !== plainName(row.contact.name))
    return err({ fault: 'name_differs', column: 'name' });
  const change = changeOf(row, profile, contact);
  const columns = columnsOf(change, { profile, contact });
  const isOlder = isBefore(row.asOf, client.known ?? client.opened.at);
  const judged = profile.judged?.at(-1);
  const group = judged === undefined ? {} : { group: judged };
  return ok(
    isOlder
      ? { outcome: 'joined', join: { reference, changes: [], keeps: columns, ...group } }
      : { outcome: 'joined', change, join: { reference, changes: columns, keeps: [], ...group } },
  );
};
