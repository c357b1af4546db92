import { parseId, share } from '@kt/kernel';
import { isWholeRing, MOST_BUYERS, WHOLE_BP } from '@kt/terms';
import * as z from 'zod';
import type { AgreementShown } from '../../../../../shared/agreements/answers.ts';
import { CHANGE_REASONS } from '../../../../../shared/agreements/change-form.ts';

const PERCENT = /^(\d{1,3})(?:[,.](\d{1,2}))?\s*%?$/;

/** `33,33` or `33.33 %` as basis points; `undefined` for what is no share. */
export const shareOfText = (text: string): number | undefined => {
  const found = PERCENT.exec(text.trim());
  if (found === null) return undefined;
  const basisPoints = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return basisPoints > 0 && basisPoints <= WHOLE_BP ? basisPoints : undefined;
};
const shareText = (basisPoints: number): string => (basisPoints / 100).toFixed(2).replace('.', ',');

const buyer = z.object({
  authority: z.string().transform((text, context) => {
    const authority = parseId('authority', text);
    return authority ?? (context.addIssue({ code: 'custom', message: 'form.choose' }), z.NEVER);
  }),
  share: z.string().transform((text, context) => {
    const basisPoints = shareOfText(text);
    return basisPoints === undefined
      ? (context.addIssue({ code: 'custom', message: 'agr.ring.share_wrong' }), z.NEVER)
      : share(basisPoints);
  }),
  costCentre: z.string().trim().max(40, 'form.too_long'),
});
type Row = z.output<typeof buyer>;

const sumOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.share, 0);
const isTwice = (rows: readonly Row[]): boolean => new Set(rows.map(({ authority }) => authority)).size < rows.length;

type Whole = Pick<AgreementShown['terms'], 'places' | 'ceilingCents'>;

/** Who buys together; nobody but the lead where it buys alone. `reason` is that of a change in force. Parts are checked against the agreement's places and euros. */
export const ringForm = (whole: Whole) =>
  z
    .object({ buyers: z.array(buyer).max(MOST_BUYERS), reason: z.enum(CHANGE_REASONS) })
    .superRefine(({ buyers }, context) => {
      if (buyers.length < 2) return;
      const say = (n: number, field: keyof Row, message: string): void =>
        context.addIssue({ code: 'custom', path: ['buyers', n, field], message });
      if (isTwice(buyers)) say(buyers.length - 1, 'authority', 'agr.ring.twice');
      else if (sumOf(buyers) !== WHOLE_BP) say(0, 'share', 'agr.ring.sum_wrong');
      else if (!isWholeRing({ ...whole, buyers: buyersOf({ buyers }) })) say(0, 'share', 'agr.ring.too_small');
    });
export type RingShown = z.input<ReturnType<typeof ringForm>>;
export type RingTyped = z.output<ReturnType<typeof ringForm>>;

/** What the form shows at first: the ring as it is, or the lead with everything. */
export const ringShown = ({
  authority,
  terms: { buyers },
}: Pick<AgreementShown, 'authority'> & { readonly terms: Pick<AgreementShown['terms'], 'buyers'> }): RingShown => ({
  buyers: (buyers ?? [{ authority, shareBp: share(WHOLE_BP) }]).map((one) => ({
    authority: one.authority,
    share: shareText(one.shareBp),
    costCentre: ('costCentre' in one ? one.costCentre : undefined) ?? '',
  })),
  reason: 'not_substantial',
});

/** What is sent: nobody where the lead stands alone. */
export const buyersOf = ({ buyers }: Pick<RingTyped, 'buyers'>) =>
  buyers.length < 2
    ? []
    : buyers.map(({ authority, share: shareBp, costCentre }) => ({
        authority,
        shareBp,
        ...(costCentre !== '' && { costCentre }),
      }));

/** What the shares come to while they are typed, in basis points; what is no share counts nothing. */
export const typedSum = (buyers: RingShown['buyers']): number =>
  buyers.reduce((sum, one) => sum + (shareOfText(one.share) ?? 0), 0);
