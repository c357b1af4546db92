import * as z from 'zod';
import { textField } from '../../../../shared/form/fields.ts';
import type { CompetitionShown } from '../reads.ts';

type MustHaves = NonNullable<CompetitionShown['content']['mustHaves']>;

const texts = z
  .object({ fi: textField, sv: textField, en: z.string().trim() })
  .transform(({ fi, sv, en }) => ({ fi, sv, ...(en !== '' && { en }) }));

/** Minimum requirements as typed: each in both national languages, and in English if wanted. */
export const mustHaveRows = z.array(z.object({ key: z.string(), title: texts }));

/** Requirements as the form shows them. */
export const shownMustHaves = (mustHaves: MustHaves | undefined): z.input<typeof mustHaveRows> =>
  (mustHaves ?? []).map(({ key, title }) => ({
    key,
    title: { fi: title.fi ?? '', sv: title.sv ?? '', en: title.en ?? '' },
  }));

/** A key that no row has: the answers to a requirement go by it. */
export const nextKey = (rows: readonly { readonly key: string }[]): string => {
  const taken = new Set(rows.map(({ key }) => key));
  let n = 1;
  while (taken.has(`must-${String(n)}`)) n += 1;
  return `must-${String(n)}`;
};
