import { LANGUAGES, municipalityCode } from '@kt/kernel';
import { isServiceMethod, isServiceType, isTargetGroup } from '@kt/terms';
import * as z from 'zod';

type Texts = { readonly fi: string; readonly sv: string; readonly en: string };

const text = (most: number) => z.string().trim().max(most, 'form.too_long');
const texts = (most: number) => z.object({ fi: text(most), sv: text(most), en: text(most) });

const given = ({ fi, sv, en }: Texts) => ({
  ...(fi !== '' && { fi }),
  ...(sv !== '' && { sv }),
  ...(en !== '' && { en }),
});

const TITLE = 200;
const TEXT = 2_000;
const AREA = ['fi', 'sv'] as const;

/** What the service is. `language` is the one whose field is asked to be mended when the card lacks both. */
export const whatForm = (language: 'fi' | 'sv') =>
  z
    .object({
      serviceType: z.string().refine(isServiceType, 'form.choose'),
      names: texts(TITLE),
      summary: texts(TEXT),
      methods: z.array(z.string()),
      methodsText: texts(TEXT),
    })
    .check(({ value, issues }) => {
      const { names, summary } = value;
      if (AREA.some((one) => names[one] !== '' && summary[one] !== '')) return;
      const begun = AREA.find((one) => names[one] !== '' || summary[one] !== '') ?? language;
      const message = { names: 'svc.what.name_missing', summary: 'svc.what.summary_missing' } as const;
      for (const part of ['names', 'summary'] as const)
        if (value[part][begun] === '')
          issues.push({ code: 'custom', input: '', path: [part, begun], message: message[part] });
    })
    .transform(({ serviceType, names, summary, methods, methodsText }) => ({
      serviceType,
      names: given(names),
      summary: given(summary),
      methods: methods.filter(isServiceMethod),
      methodsText: given(methodsText),
    }));

const languages = z.array(z.enum(LANGUAGES));

/** For whom, and in which languages. */
export const whomForm = z
  .object({ languages: languages.min(1, 'svc.whom.language_missing'), targetGroups: z.array(z.string()) })
  .transform(({ languages: spoken, targetGroups }) => ({
    languages: spoken,
    targetGroups: targetGroups.filter(isTargetGroup),
  }));

/** Where, besides the sites. */
export const whereForm = z
  .object({
    municipalities: z.array(z.string()).min(1, 'svc.where.municipality_missing'),
    remote: z.array(z.string()),
    remoteLanguages: languages,
  })
  .transform(({ municipalities, remote, remoteLanguages }) => ({
    municipalities: municipalities.map(municipalityCode),
    remote: remote.length > 0,
    remoteLanguages: remote.length > 0 ? remoteLanguages : [],
  }));
