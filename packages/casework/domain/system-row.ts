import {
  err,
  holdsIdentityCode,
  type Instant,
  isInstant,
  isLocalDate,
  isOneLine,
  isPlainText,
  LANGUAGES,
  type Language,
  type LocalDate,
  type MunicipalityCode,
  ok,
  parseMunicipality,
  type Result,
  startOfDay,
} from '@kt/kernel';
import {
  NEED_CODES,
  type NeedCode,
  SERVICE_TYPE_CODES,
  type ServiceType,
  TARGET_GROUP_CODES,
  type TargetGroup,
  WISH_CODES,
  type WishCode,
} from '@kt/terms';
import type { ClientContact } from './client-profile.ts';
import { CLIENT_REFERENCE } from './client-reference.ts';
import { SYSTEM_COLUMNS, type SystemColumn } from './system-columns.ts';

/** Why a row is not taken: a code and the column, never what stood there. */
export const ROW_FAULTS = [
  'identity_code',
  'missing',
  'form',
  'unknown_code',
  'in_future',
  'cells',
  'repeated',
  'older',
  'retention_passed',
  'reference_unknown',
  'joined_otherwise',
  'name_differs',
  /** Others were changing the same client all the while: the file may be sent again. */
  'busy',
  /** The row is as it should be, and a rule of casework refuses what it would do. */
  'not_taken',
] as const;
export type RowFault = { readonly fault: (typeof ROW_FAULTS)[number]; readonly column?: SystemColumn };

/** What the national system says of a client; what is absent was not in the file. */
export type SystemRow = {
  readonly external: string;
  readonly asOf: Instant;
  readonly contact: ClientContact;
  readonly language: Language;
  readonly municipality: MunicipalityCode;
  readonly from: LocalDate;
  readonly interpreter?: string;
  readonly nonDisclosure?: boolean;
  readonly partialWorkAbility?: boolean;
  readonly targetGroups?: readonly TargetGroup[];
  readonly services?: readonly ServiceType[];
  readonly needs?: readonly NeedCode[];
  readonly wishes?: readonly WishCode[];
  /** What the client is called here already: somebody whom a hand has opened. */
  readonly reference?: string;
  /** Which optional columns the file has: an empty cell of theirs takes away what was known. */
  readonly has: readonly SystemColumn[];
};

export type Cells = Readonly<Partial<Record<SystemColumn, string>>>;
type Read<T> = Result<T, RowFault>;

const fault = (code: RowFault['fault'], column: SystemColumn) => err({ fault: code, column });
const EXTERNAL = /^[A-Za-z0-9][A-Za-z0-9._/-]{2,39}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LONGEST = 200;
const LONGEST_LANGUAGE = 60;
const LONGEST_PHONE = 40;
const YES = ['1', 'yes', 'true', 'k', 'kyllä', 'ja'];
const NO = ['', '0', 'no', 'false', 'e', 'ei', 'nej'];

const textIn = (cells: Cells, column: SystemColumn): Read<string> => {
  const text = cells[column] ?? '';
  if (text === '') return fault('missing', column);
  return text.length > LONGEST ? fault('form', column) : ok(text);
};

const formed = <T extends string>(cells: Cells, column: SystemColumn, isOne: (text: string) => text is T): Read<T> => {
  const text = textIn(cells, column);
  if (!text.ok) return text;
  return isOne(text.value) ? ok(text.value) : fault('form', column);
};

const codesIn = <T extends string>(cells: Cells, column: SystemColumn, known: readonly T[]): Read<readonly T[]> => {
  const texts = (cells[column] ?? '').split(/[\s,|]+/).filter((text) => text !== '');
  const found = known.filter((code) => texts.includes(code));
  return found.length === new Set(texts).size ? ok(found) : fault('unknown_code', column);
};

const yesIn = (cells: Cells, column: SystemColumn): Read<boolean> => {
  const text = (cells[column] ?? '').toLowerCase();
  if (YES.includes(text)) return ok(true);
  return NO.includes(text) ? ok(false) : fault('form', column);
};

const isExternal = (text: string): text is string => EXTERNAL.test(text);
const isLanguage = (text: string): text is Language => LANGUAGES.some((one) => one === text);
const isMoment = (text: string): text is Instant | LocalDate => isInstant(text) || isLocalDate(text);
const momentOf = (text: Instant | LocalDate): Instant => (isInstant(text) ? text : startOfDay(text));

const contactIn = (cells: Cells): Read<ClientContact> => {
  const name = textIn(cells, 'name');
  if (!name.ok) return name;
  const { phone = '', email = '' } = cells;
  if (phone.length > LONGEST_PHONE) return fault('form', 'phone');
  if (email !== '' && (!EMAIL.test(email) || email.length > LONGEST)) return fault('form', 'email');
  return ok({ name: name.value, ...(phone !== '' && { phone }), ...(email !== '' && { email }) });
};

const homeIn = (cells: Cells): Read<MunicipalityCode> => {
  const text = textIn(cells, 'municipality');
  if (!text.ok) return text;
  const code = parseMunicipality(text.value.padStart(3, '0'));
  return code === undefined ? fault('unknown_code', 'municipality') : ok(code);
};

type Reader = (cells: Cells) => Read<Partial<SystemRow>>;

/** What a column says when the file has it. */
const when =
  <T>(column: SystemColumn, reads: (cells: Cells) => Read<T>, part: (value: T) => Partial<SystemRow>): Reader =>
  (cells) => {
    if (!(column in cells)) return ok({});
    const value = reads(cells);
    return value.ok ? ok(part(value.value)) : value;
  };

const OPTIONAL: readonly Reader[] = [
  when(
    'protected',
    (cells) => yesIn(cells, 'protected'),
    (nonDisclosure) => ({ nonDisclosure }),
  ),
  when(
    'partial_work_ability',
    (cells) => yesIn(cells, 'partial_work_ability'),
    (partialWorkAbility) => ({
      partialWorkAbility,
    }),
  ),
  when(
    'target_groups',
    (cells) => codesIn(cells, 'target_groups', TARGET_GROUP_CODES),
    (targetGroups) => ({
      targetGroups,
    }),
  ),
  when(
    'services',
    (cells) => codesIn(cells, 'services', SERVICE_TYPE_CODES),
    (services) => ({ services }),
  ),
  when(
    'needs',
    (cells) => codesIn(cells, 'needs', NEED_CODES),
    (needs) => ({ needs }),
  ),
  when(
    'wishes',
    (cells) => codesIn(cells, 'wishes', WISH_CODES),
    (wishes) => ({ wishes }),
  ),
  ({ interpreter = '' }) => {
    if (interpreter.length > LONGEST_LANGUAGE) return fault('form', 'interpreter');
    return ok(interpreter === '' ? {} : { interpreter });
  },
  ({ reference = '' }) => {
    const text = reference.toUpperCase();
    if (text === '') return ok({});
    return CLIENT_REFERENCE.test(text) ? ok({ reference: text }) : fault('form', 'reference');
  },
];

const optionalIn: Reader = (cells) =>
  OPTIONAL.reduce<Read<Partial<SystemRow>>>((sum, reader) => {
    if (!sum.ok) return sum;
    const next = reader(cells);
    return next.ok ? ok({ ...sum.value, ...next.value }) : next;
  }, ok({}));

type Needed = Pick<SystemRow, 'external' | 'asOf' | 'contact' | 'language' | 'municipality' | 'from'>;

const neededIn = (cells: Cells): Read<Needed> => {
  const external = formed(cells, 'external_reference', isExternal);
  if (!external.ok) return external;
  const moment = formed(cells, 'updated_at', isMoment);
  if (!moment.ok) return moment;
  const contact = contactIn(cells);
  if (!contact.ok) return contact;
  const language = formed(cells, 'language', isLanguage);
  if (!language.ok) return language;
  const municipality = homeIn(cells);
  if (!municipality.ok) return municipality;
  const from = formed(cells, 'municipality_from', isLocalDate);
  if (!from.ok) return from;
  return ok({
    external: external.value,
    asOf: momentOf(moment.value),
    contact: contact.value,
    language: language.value,
    municipality: municipality.value,
    from: from.value,
  });
};

/** The first column whose cell is such; a file's texts are held to the same as what is typed. */
const columnWhere = (cells: Cells, isSuch: (text: string) => boolean): SystemColumn | undefined =>
  SYSTEM_COLUMNS.find((column) => isSuch(cells[column] ?? ''));

/** One row as it is understood, or the first thing wrong with it. Whoever holds an identity code is looked at no further. */
export const readSystemRow = (cells: Cells): Read<SystemRow> => {
  const coded = columnWhere(cells, holdsIdentityCode);
  if (coded !== undefined) return fault('identity_code', coded);
  const odd = columnWhere(cells, (text) => !isPlainText(text) || !isOneLine(text));
  if (odd !== undefined) return fault('form', odd);
  const needed = neededIn(cells);
  if (!needed.ok) return needed;
  const optional = optionalIn(cells);
  if (!optional.ok) return optional;
  return ok({ ...optional.value, ...needed.value, has: SYSTEM_COLUMNS.filter((column) => column in cells) });
};
