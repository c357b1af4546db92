import { LANGUAGES, type Language, type MunicipalityCode, municipalityCode, parseMunicipality } from '@kt/kernel';
import { isAccessibility } from '@kt/terms';
import * as z from 'zod';
import type { Service } from '../use-service.ts';

type Sites = Service['sites'];

/** A site of a card; its key is given by the card. */
export const siteForm = z
  .object({
    name: z.string().trim().min(1, 'form.required').max(200, 'form.too_long'),
    street: z.string().trim().max(200, 'form.too_long'),
    municipality: z.string().refine((code) => parseMunicipality(code) !== undefined, 'form.choose'),
    languages: z.array(z.enum(LANGUAGES)),
    accessibility: z.array(z.string()),
  })
  .transform(({ name, street, municipality, languages, accessibility }) => ({
    name,
    ...(street !== '' && { street }),
    municipality: municipalityCode(municipality),
    languages,
    accessibility: accessibility.filter(isAccessibility),
  }));
export type SiteShown = z.input<typeof siteForm>;
export type SiteSent = z.output<typeof siteForm>;

/** The first key of `s1`, `s2` … that no site of the card has. */
export const freeKey = (sites: Sites): string => {
  const taken = new Set(sites.map(({ key }) => key));
  const numbers = Array.from({ length: sites.length + 1 }, (_, n) => `s${String(n + 1)}`);
  return numbers.find((key) => !taken.has(key)) ?? `s${String(sites.length + 2)}`;
};

/** What the fields show: the site, or a new one at home and in the languages of the service. */
export const siteShown = (
  site: Sites[number] | undefined,
  { home, languages }: { readonly home: MunicipalityCode; readonly languages: readonly Language[] },
): SiteShown => {
  const shown = site ?? { name: '', street: '', municipality: home, languages, accessibility: [] };
  const { name, street = '', municipality } = shown;
  return { name, street, municipality, languages: [...shown.languages], accessibility: [...shown.accessibility] };
};

/** The card's sites with one of them put in place, or added. */
export const withSite = (sites: Sites, key: string, sent: SiteSent) => {
  const site = { key, ...sent };
  const plain = sites.map((one) => ({
    ...one,
    languages: [...one.languages],
    accessibility: [...one.accessibility],
  }));
  return plain.some((one) => one.key === key) ? plain.map((one) => (one.key === key ? site : one)) : [...plain, site];
};
