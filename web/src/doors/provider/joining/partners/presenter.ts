import type { Id } from '@kt/kernel';
import { evenShares, sumOfShares } from '@kt/registry/domain/split.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { TermsShown } from './form.ts';
import { shareOf } from './form.ts';
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

/** What the fields show of the terms; a split by step keeps its steps and shows no shares. */
export const shownOf = ({ name, members, reliedOn, split, ...terms }: Terms, day: string): TermsShown => ({
  name,
  members: members.map(({ organisation, role }) => ({
    fi: role.fi ?? '',
    sv: role.sv ?? '',
    share: split.by === 'share' ? shareText(split.shares.find((one) => one.organisation === organisation)?.share) : '',
  })),
  reliedOn: reliedOn.map(({ capacity }) => ({ capacity })),
  agreedOn: day,
  liable: terms.isJointlyLiable ? ['yes'] : [],
  invoices: terms.leadInvoices ? 'lead' : 'each',
});

export type Row = { readonly id: string; readonly name: string; readonly what: string; readonly share: string };

/** Each party of some terms: what it does or lends, and what it gets. */
export const rowsOf = (
  { members, reliedOn, split }: Terms,
  names: Consortium['names'],
  { t, name, percent }: Pick<Words, 't' | 'name' | 'percent'>,
): readonly Row[] => {
  const gets = (organisation: string): string => {
    if (split.by === 'step')
      return split.steps
        .filter((s) => s.organisation === organisation)
        .map((s) => s.step)
        .join(', ');
    const found = split.shares.find((one) => one.organisation === organisation);
    return found === undefined ? '' : percent(found.share);
  };
  return [
    ...members.map(({ organisation, role }) => ({
      id: organisation,
      name: name(names[organisation] ?? {}),
      what: name(role),
      share: gets(organisation),
    })),
    ...reliedOn.map(({ organisation, capacity }) => ({
      id: organisation,
      name: name(names[organisation] ?? {}),
      what: capacity,
      share: t('partners.relied_on'),
    })),
  ];
};

/** Whether what the lead has written is not yet what the parties have before them. */
export const isUnsent = ({ draft, proposed }: Pick<Consortium, 'draft' | 'proposed'>): boolean =>
  draft !== undefined && JSON.stringify(draft) !== JSON.stringify(proposed?.terms);
