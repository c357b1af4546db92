import { expect, it } from 'vitest';
import { FILES, read } from './tree.ts';

/** Words that readers took for something else, with the one that stands in `docs/glossary.md` instead. */
const RETIRED = [
  ['fi', /tulosvaatimu/i, 'tulosmaksupyyntö'],
  ['fi', /maksuerä/i, 'maksuajo'],
  ['fi', /arkipäiv/i, 'työpäivä'],
  ['fi', /(?<!eläke|tapaturma)vakuutu/i, 'oma ilmoitus'],
  ['fi', /virkailija|virkahenkilö/i, 'viranhaltija'],
  ['fi', /osallistumispyyn/i, 'osallistumishakemus'],
  ['fi', /kattohin/i, 'enimmäishinta'],
  ['fi', /tallessa tällä laitteella/i, 'what was really kept'],
  ['sv', /resultatkrav/i, 'begäran om resultatersättning'],
  ['sv', /minikonkurrens(?!utsättning)|förnyad konkurrensutsättning/i, 'minikonkurrensutsättning'],
  ['sv', /tjänsteproducent|\bleverantör(?!sskuld)|(?<!service)producent/i, 'serviceproducent'],
  ['sv', /klient/i, 'kund'],
  ['sv', /\bbevis/i, 'underlag'],
  ['sv', /vardag/i, 'arbetsdag'],
  ['sv', /administratör/i, 'huvudanvändare'],
  ['sv', /tjänstem[aä]n/i, 'tjänsteinnehavare'],
  ['sv', /utvärder/i, 'bedömare'],
  ['sv', /verifierare|kontrollant/i, 'granskare'],
  ['sv', /upphandlare|upphandlingssakkunnig/i, 'upphandlingsexpert'],
  ['sv', /coach/i, 'egen handledare'],
  ['sv', /firmateckn/i, 'namntecknare'],
  ['sv', /resultatbetal/i, 'resultatersättning'],
  ['sv', /\bantagn?[ae]n?\b(?= (?:service|till|i))/i, 'godkänd'],
  ['sv', /på hälft|på kommande/i, 'inte klar, på väg'],
  ['sv', /(?:kvar|sparat) på den här enheten/i, 'what was really kept'],
  ['sv', /\bdin organisation|\bditt område/i, 'er organisation, ert område'],
  ['sv', /\bservicer(?:na)?\b/i, 'tjänster'],
  ['en', /\bmain user/i, 'administrator'],
  ['en', /\bmend(?:s|ed|ing)?\b/i, 'correct, fix'],
  ['en', /kept on this device/i, 'what was really kept'],
] as const;

/** Where a long word may break is no part of how it is spelled. */
const spelled = (text: string): string => text.replaceAll('\u00AD', '');

it.each(RETIRED)('%s: no text says %s, it says %s', (language, retired) => {
  const catalogues = FILES.filter((path) => path.startsWith(`packages/words/${language}/`) && path.endsWith('.json'));
  const found = catalogues.flatMap((path) =>
    Object.entries(JSON.parse(read(path)) as Readonly<Record<string, string>>)
      .filter(([, text]) => retired.test(spelled(text)))
      .map(([key, text]) => `${key}: ${text}`),
  );
  expect(catalogues.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
