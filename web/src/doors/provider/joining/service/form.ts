import { municipalityCode } from '@kt/kernel';
import { isServiceType, isTargetGroup } from '@kt/terms';
import * as z from 'zod';

export const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Texts = { readonly fi: string; readonly sv: string; readonly en: string };

const text = (most: number) => z.string().trim().max(most, 'form.too_long');
const texts = (most: number) => z.object({ fi: text(most), sv: text(most), en: text(most) });

const given = ({ fi, sv, en }: Texts) => ({
  ...(fi !== '' && { fi }),
  ...(sv !== '' && { sv }),
  ...(en !== '' && { en }),
});

/** A card: named and described in one of the area's languages at least. */
export const serviceForm = z
  .object({
    serviceType: z.string().refine(isServiceType, 'form.choose'),
    names: texts(200),
    summary: texts(2_000),
    languages: z.array(z.enum(LANGUAGES)).min(1, 'provider.service.language_missing'),
    municipalities: z.array(z.string()).min(1, 'provider.service.municipality_missing'),
    targetGroups: z.array(z.string()),
    remote: z.array(z.string()),
  })
  .check(({ value, issues }) => {
    const isWhole = (['fi', 'sv'] as const).some(
      (language) => value.names[language] !== '' && value.summary[language] !== '',
    );
    if (isWhole) return;
    const language = value.languages.includes('fi') ? 'fi' : 'sv';
    for (const part of ['names', 'summary'] as const)
      if (value[part][language] === '')
        issues.push({
          code: 'custom',
          input: value[part][language],
          path: [part, language],
          message: `provider.service.${part}_missing_${language}`,
        });
  })
  .transform(({ serviceType, names, summary, languages, municipalities, targetGroups, remote }) => ({
    serviceType,
    names: given(names),
    summary: given(summary),
    languages,
    municipalities: municipalities.map(municipalityCode),
    targetGroups: targetGroups.filter(isTargetGroup),
    remote: remote.length > 0,
  }));

export type ServiceShown = z.input<typeof serviceForm>;
export type ServiceSent = z.output<typeof serviceForm>;
