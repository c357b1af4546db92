import { type Id, MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { evenShares, sumOfShares } from '@kt/registry/domain/split.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { TermsShown } from './form.ts';
import { categoryText, shareOf } from './form.ts';
import type { Consortium, Terms } from './read-partners.ts';

const WHOLE = 10_000;

/** `33,34` for 3 334 basis points. */
export const shareText = (basisPoints: number | undefined): string =>
  basisPoints === undefined ? '' : String(basisPoints / 100).replace('.', ',');

/** What the sum of the typed shares comes to, and how far it is from the whole. */
export const sumLine = (shares: readonly string[], { t, percent }: Pick<Words, 't' | 'percent'>): string => {
  const sum = sumOfShares(shares.map((text) => ({ share: shareOf(text) ?? 0 })));
  if (sum === WHOLE) return t('partners.sum_whole');
  const off = { sum: percent(sum), off: percent(Math.abs(WHOLE - sum)) };
  return t(sum < WHOLE ? 'partners.sum_short' : 'partners.sum_over', off);
};

/** Even shares of so many members, as typed. */
export const evenTexts = (members: readonly Id<'organisation'>[]): readonly string[] =>
  evenShares(members).map(({ share }) => shareText(share));

/** How many of a category's steps somebody does. */
export const ownedSteps = (steps: readonly string[], owners: Readonly<Record<string, string>> | undefined): number =>
  steps.filter((step) => (owners?.[step] ?? '') !== '').length;

const stepsShown = (split: Terms['split']): Pick<TermsShown, 'by' | 'category' | 'owners'> => {
  if (split.by === 'share') return { by: 'share', category: '', owners: {} };
  const owners = Object.fromEntries(split.steps.map(({ step, organisation }) => [step, organisation]));
  return { by: 'step', category: categoryText(split.of), owners: { [split.of.category]: owners } };
};

/** What the fields show of the terms; a split by step shows no shares. */
export const shownOf = ({ name, members, reliedOn, split, ...terms }: Terms, day: string): TermsShown => ({
  name,
  members: members.map(({ organisation, role, municipalities }) => ({
    municipalities: [...municipalities],
    fi: role.fi ?? '',
    sv: role.sv ?? '',
    share: split.by === 'share' ? shareText(split.shares.find((one) => one.organisation === organisation)?.share) : '',
  })),
  reliedOn: reliedOn.map(({ capacity }) => ({ capacity })),
  agreedOn: day,
  liable: terms.isJointlyLiable ? ['yes'] : [],
  invoices: terms.leadInvoices ? 'lead' : 'each',
  ...stepsShown(split),
});

export type Row = {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly share: string;
  /** In which municipalities, in words; empty where nobody said. */
  readonly where: string;
};

const stepNames = (steps: readonly { readonly key: string; readonly title: Texts }[], { name }: Pick<Words, 'name'>) =>
  new Map(steps.map(({ key, title }) => [key, name(title)]));
type Texts = Parameters<Words['name']>[0];

/** What the steps of a split are called, where its category is among those that are open. */
export const stepNamesOf = (
  split: Terms['split'],
  systems: readonly { readonly categories: readonly CategorySteps[] }[],
  words: Pick<Words, 'name'>,
): ReadonlyMap<string, string> => {
  if (split.by === 'share') return new Map();
  const category = systems.flatMap(({ categories }) => categories).find(({ id }) => id === split.of.category);
  return stepNames(category?.rateCard.steps ?? [], words);
};
type CategorySteps = {
  readonly id: string;
  readonly rateCard: { readonly steps: readonly { readonly key: string; readonly title: Texts }[] };
};

/** Each party of some terms: what it does or lends, and what it gets. */
export const rowsOf = (
  { members, reliedOn, split }: Terms,
  names: Consortium['names'],
  { t, name, percent }: Pick<Words, 't' | 'name' | 'percent'>,
  stepName: ReadonlyMap<string, string> = new Map(),
): readonly Row[] => {
  const inWords = (codes: readonly string[]): string =>
    MEMBER_MUNICIPALITIES.filter(({ code }) => codes.includes(code))
      .map((one) => name(one.names))
      .join(', ');
  const gets = (organisation: string): string => {
    if (split.by === 'step')
      return split.steps
        .filter((s) => s.organisation === organisation)
        .map((s) => stepName.get(s.step) ?? s.step)
        .join(', ');
    const found = split.shares.find((one) => one.organisation === organisation);
    return found === undefined ? '' : percent(found.share);
  };
  return [
    ...members.map(({ organisation, role, municipalities }) => ({
      id: organisation,
      where: inWords(municipalities),
      name: name(names[organisation] ?? {}),
      what: name(role),
      share: gets(organisation),
    })),
    ...reliedOn.map(({ organisation, capacity }) => ({
      id: organisation,
      name: name(names[organisation] ?? {}),
      where: '',
      what: capacity,
      share: t('partners.relied_on'),
    })),
  ];
};

/** Whether what the lead has written is not yet what the parties have before them. */
export const isUnsent = ({ draft, proposed }: Pick<Consortium, 'draft' | 'proposed'>): boolean =>
  draft !== undefined && JSON.stringify(draft) !== JSON.stringify(proposed?.terms);
