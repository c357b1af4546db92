import { type MunicipalityCode, municipalityOf } from '@kt/kernel';
import type { MemberSplit } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

type Texts = Parameters<Words['name']>[0];

/** A consortium as a tender or an agreement names it, its lead first; what is not said is absent. */
export type GroupShown = {
  readonly name?: string;
  readonly members: readonly {
    readonly organisation: string;
    readonly name: string;
    readonly role?: Texts;
    readonly municipalities?: readonly MunicipalityCode[];
  }[];
  readonly reliedOn?: readonly { readonly organisation: string; readonly name: string; readonly capacity?: string }[];
  readonly split?: MemberSplit;
  readonly isJointlyLiable?: boolean;
  readonly leadInvoices?: boolean;
};

/** What the steps of the rate card are called, by their keys. */
export type StepTitles = Readonly<Record<string, string>>;

export type PartyRow = {
  readonly id: string;
  readonly name: string;
  readonly isLead: boolean;
  readonly what: string;
  /** In which municipalities; empty where nobody said. */
  readonly where: string;
  /** Of what is paid; empty where nobody said. */
  readonly gets: string;
};

type Ask = Pick<Words, 't' | 'name' | 'percent'>;

const partOf = (
  split: MemberSplit | undefined,
  organisation: string,
  titles: StepTitles,
  { t, percent }: Ask,
): string => {
  if (split?.by === 'share') {
    const found = split.shares.find((one) => one.organisation === organisation);
    return found === undefined ? '' : t('group.share', { share: percent(found.share) });
  }
  const steps = (split?.steps ?? []).filter((one) => one.organisation === organisation);
  return steps.map(({ step }) => titles[step] ?? step).join(', ');
};

/** Each party: what it does or lends, where, and its part of what is paid. */
export const partyRows = (
  { members, reliedOn = [], split }: GroupShown,
  titles: StepTitles,
  words: Ask,
): readonly PartyRow[] => {
  const { t, name } = words;
  const inWords = (codes: readonly MunicipalityCode[] = []): string =>
    codes.map((code) => name(municipalityOf(code)?.names ?? { fi: code })).join(', ');
  return [
    ...members.map((one, n) => ({
      id: one.organisation,
      name: one.name,
      isLead: n === 0,
      what: name(one.role ?? {}),
      where: inWords(one.municipalities),
      gets: partOf(split, one.organisation, titles, words),
    })),
    ...reliedOn.map((one) => ({
      id: one.organisation,
      name: one.name,
      isLead: false,
      what: one.capacity ?? '',
      where: '',
      gets: t('group.relied_on'),
    })),
  ];
};

/** How the members answer and invoice, where it is said. */
export const agreedRows = (
  { isJointlyLiable, leadInvoices }: GroupShown,
  { t }: Pick<Words, 't'>,
): readonly (readonly [string, string | undefined])[] => [
  [
    t('group.liability'),
    isJointlyLiable === undefined ? undefined : t(isJointlyLiable ? 'group.liable_yes' : 'group.liable_no'),
  ],
  [
    t('group.invoices'),
    leadInvoices === undefined ? undefined : t(leadInvoices ? 'group.invoices_lead' : 'group.invoices_each'),
  ],
];
