import { LANGUAGES, municipalityCode, plusDays } from '@kt/kernel';
import * as z from 'zod';
import type { AgreementShown } from '../../../../../shared/agreements/answers.ts';
import { dayField, dayText } from '../../../../../shared/form/fields.ts';

const clients = z
  .string()
  .trim()
  .regex(/^\d{0,6}$/, 'form.count')
  .transform((text) => (text === '' ? undefined : Number(text)));
const site = z.object({
  name: z.string().trim().min(2, 'form.required'),
  street: z.string().trim(),
  municipality: z.string().min(1, 'form.choose'),
  languages: z.array(z.enum(LANGUAGES)).min(1, 'form.choose'),
});
const option = z.object({ noticeBy: dayField, lastDay: dayField });

/** What an official adds to a draft: how many clients, where, and the rights to prolong. */
export const supplementForm = z
  .object({ expected: clients, guaranteed: clients, sites: z.array(site), options: z.array(option) })
  .refine(({ expected, guaranteed }) => (guaranteed ?? 0) <= (expected ?? Number.MAX_SAFE_INTEGER), {
    path: ['guaranteed'],
    message: 'agr.supplement.guaranteed_most',
  });
export type SupplementShown = z.input<typeof supplementForm>;
export type SupplementTyped = z.output<typeof supplementForm>;
export type SiteShown = SupplementShown['sites'][number];

type Site = NonNullable<AgreementShown['terms']['sites']>[number];
const countText = (count: number | undefined): string => (count === undefined ? '' : String(count));

export const siteShown = ({
  name,
  street = '',
  municipality,
  languages,
}: Omit<Site, 'street'> & { readonly street?: string }): SiteShown => ({
  name,
  street,
  municipality,
  languages: [...languages],
});

/** Sites that several cards tell alike, told once. */
export const eachOnce = (sites: readonly SiteShown[]): readonly SiteShown[] => [
  ...new Map(sites.map((site) => [`${site.name}|${site.municipality}`, site])).values(),
];

/** What the form shows at first: the draft as it is. */
export const supplementShown = ({
  terms: { volume, sites = [] },
  options,
}: Pick<AgreementShown, 'options'> & {
  readonly terms: Pick<AgreementShown['terms'], 'volume' | 'sites'>;
}): SupplementShown => ({
  expected: countText(volume?.expected),
  guaranteed: countText(volume?.guaranteed),
  sites: sites.map(siteShown),
  options: options.map(({ noticeBy, extendsTo }) => ({
    noticeBy: dayText(noticeBy),
    lastDay: dayText(plusDays(extendsTo, -1)),
  })),
});

/** What is sent; the options only of a draft that an official has written, each named by its place. */
export const supplementBody = ({ expected, guaranteed, sites, options }: SupplementTyped, isOwn: boolean) => ({
  volume: { ...(expected !== undefined && { expected }), ...(guaranteed !== undefined && { guaranteed }) },
  sites: sites.map(({ name, street, municipality, languages }) => ({
    name,
    ...(street !== '' && { street }),
    municipality: municipalityCode(municipality),
    languages,
  })),
  ...(isOwn && {
    options: options.map(({ noticeBy, lastDay }, n) => ({
      key: `option-${String(n + 1)}`,
      noticeBy,
      extendsTo: plusDays(lastDay, 1),
    })),
  }),
});
