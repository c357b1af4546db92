import * as z from 'zod';
import { textField } from '../../../../shared/form/fields.ts';

const title = z
  .object({ fi: textField, sv: textField, en: z.string().trim() })
  .transform(({ fi, sv, en }) => ({ fi, sv, ...(en !== '' && { en }) }));

/** What the lots are called, each in both national languages, and in English if wanted. */
export const lotsForm = z.object({ titles: z.array(title) });
export type LotsShown = z.input<typeof lotsForm>;
export type LotsSent = z.output<typeof lotsForm>;

export const EMPTY_TITLE = { fi: '', sv: '', en: '' };

/** A draft that is no lot yet becomes two at least; where there are lots, one more is proposed. */
export const lotsShown = (isLot: boolean): LotsShown => ({
  titles: isLot ? [EMPTY_TITLE] : [EMPTY_TITLE, EMPTY_TITLE],
});
