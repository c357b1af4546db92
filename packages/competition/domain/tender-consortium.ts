import type { Id, MunicipalityCode } from '@kt/kernel';
import type { MemberSplit } from '@kt/terms';

type Organisation = Id<'organisation'>;

/** A member as its tender names it: what it is called in the register, what it does, and where. */
export type TenderMember = {
  readonly organisation: Organisation;
  readonly name: string;
  readonly role: { readonly fi?: string; readonly sv?: string };
  readonly municipalities: readonly MunicipalityCode[];
};

/** The consortium that a tender is given by, as it was admitted. The lead, who tenders, is the first of the members. */
export type TenderConsortium = {
  readonly consortium: Id<'consortium'>;
  readonly edition: number;
  readonly name: string;
  readonly members: readonly TenderMember[];
  /** Whose capacity the group relies on: no members. */
  readonly reliedOn?: readonly {
    readonly organisation: Organisation;
    readonly name: string;
    readonly capacity: string;
  }[];
  readonly split: MemberSplit;
  /** Whether each answers for the whole. */
  readonly isJointlyLiable: boolean;
  /** Otherwise each member invoices its own part. */
  readonly leadInvoices: boolean;
};

/**
 * With whom a provider was admitted. `members` are those beside the lead. Admissions from before compositions were kept
 * name the consortium alone.
 */
export type AdmittedGroup = {
  readonly consortium: Id<'consortium'>;
  readonly edition?: number;
  readonly members?: readonly Organisation[];
  readonly reliedOn?: readonly Organisation[];
};

/**
 * How a tender differs from its bidder's admission: it names no consortium though the admission rests on one, it names
 * one that the admission does not rest on, other parties than those admitted, or an older or newer agreement between the
 * same ones.
 */
export const GROUP_DEVIATIONS = ['not_named', 'not_admitted', 'other_parties', 'other_edition'] as const;
export type GroupDeviation = (typeof GROUP_DEVIATIONS)[number];

/** With whom a tender's bidder was admitted, as the opening found it. */
export type JudgedGroup = {
  /** Absent where it stands alone. */
  readonly admittedAs?: AdmittedGroup;
  /** How the consortium that the tender names differs from that; it stays valid, and officials judge it. */
  readonly deviation?: GroupDeviation;
};

const idsOf = (rows: readonly { readonly organisation: Organisation }[] = []): readonly Organisation[] =>
  rows.map(({ organisation }) => organisation);

const isSameSet = (a: readonly Organisation[], b: readonly Organisation[]): boolean =>
  new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;

/** Whether a tender is its bidder's own: one that a consortium gives is led by the bidder. */
export const isLedBy = (named: TenderConsortium | undefined, bidder: Organisation): boolean =>
  named === undefined || named.members[0]?.organisation === bidder;

const differs = (
  { edition, members, reliedOn = [] }: AdmittedGroup,
  named: TenderConsortium,
): GroupDeviation | undefined => {
  if (edition === undefined || members === undefined) return undefined;
  const isSame = isSameSet(idsOf(named.members.slice(1)), members) && isSameSet(idsOf(named.reliedOn), reliedOn);
  if (!isSame) return 'other_parties';
  return edition === named.edition ? undefined : 'other_edition';
};

/** How what a tender names differs from what its bidder was admitted as, if it does. */
export const groupDeviation = (
  admitted: AdmittedGroup | undefined,
  named: TenderConsortium | undefined,
): GroupDeviation | undefined => {
  if (named === undefined) return admitted === undefined ? undefined : 'not_named';
  return admitted?.consortium === named.consortium ? differs(admitted, named) : 'not_admitted';
};

type Standing = JudgedGroup & {
  readonly provider?: Organisation;
  readonly content?: { readonly consortium?: TenderConsortium };
};

const namedIn = (named: TenderConsortium | undefined): readonly Organisation[] =>
  named === undefined ? [] : [...idsOf(named.members), ...idsOf(named.reliedOn)];

const admittedIn = (group: AdmittedGroup | undefined): readonly Organisation[] =>
  group === undefined ? [] : [...(group.members ?? []), ...(group.reliedOn ?? [])];

/** Everybody who stands behind a tender, by what it names and by what was admitted; its bidder first. */
export const partiesBehind = ({ provider, admittedAs, content }: Standing): readonly Organisation[] => {
  const own = provider === undefined ? [] : [provider];
  return [...new Set([...own, ...namedIn(content?.consortium), ...admittedIn(admittedAs)])];
};

/** Whether a tender concerns one of somebody's organisations: nobody judges their own, whoever leads it. */
export const concernsOne = (tender: Standing, own: readonly Organisation[]): boolean =>
  own.length > 0 && partiesBehind(tender).some((one) => own.includes(one));

/** Organisations that stand behind more than one of some tenders: alone and in a consortium, or in two. */
export const inSeveral = (tenders: readonly Standing[]): readonly Organisation[] => {
  const all = tenders.flatMap(partiesBehind);
  return [...new Set(all.filter((one, n) => all.indexOf(one) !== n))];
};
