import type { Language } from '@kt/kernel';
import { municipalityOf, parseMunicipality } from '@kt/kernel';
import {
  ACCESSIBILITY,
  isAccessibility,
  isServiceMethod,
  isServiceType,
  isTargetGroup,
  SERVICE_METHODS,
  SERVICE_TYPES,
  TARGET_GROUPS,
} from '@kt/terms';
import type { Words } from '../language/use-words.ts';

type Texts = Readonly<Record<string, string | undefined>>;
type Ask = Pick<Words, 't' | 'name' | 'language'>;

export type SiteShown = {
  readonly key: string;
  readonly name: string;
  readonly street?: string | undefined;
  readonly municipality: string;
  readonly languages: readonly Language[];
  readonly accessibility: readonly string[];
};
export type CardShown = {
  readonly serviceType: string;
  readonly names: Texts;
  readonly summary: Texts;
  readonly languages: readonly Language[];
  readonly municipalities: readonly string[];
  readonly targetGroups: readonly string[];
  readonly remote: boolean;
  readonly remoteLanguages: readonly Language[];
  readonly sites: readonly SiteShown[];
  readonly methods: readonly string[];
  readonly methodsText: Texts;
};

/** A text in the reader's language, or else in the first one it has: then said to be another's. */
export type Told = { readonly text: string; readonly lang: Language; readonly isOther: boolean };

const ORDER = ['fi', 'sv', 'en'] as const;

export const toldIn = (texts: Texts, language: Language): Told | undefined => {
  const lang = [language, ...ORDER].find((one) => (texts[one] ?? '').trim() !== '');
  return lang === undefined ? undefined : { text: texts[lang] ?? '', lang, isOther: lang !== language };
};

export const municipalityIn = (code: string, { name }: Pick<Ask, 'name'>): string => {
  const known = parseMunicipality(code);
  return name((known === undefined ? undefined : municipalityOf(known)?.names) ?? { fi: code });
};

/** What the card is called; also before it has come, and before it has a name. */
export const titleIn = (names: Texts | undefined, { t, name }: Pick<Ask, 't' | 'name'>): string =>
  name(names ?? {}) || t('svc.unnamed');

const comma = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(', ');
export const languagesIn = (languages: readonly Language[], { t }: Pick<Ask, 't'>): string =>
  comma(languages.map((one) => t(`svc.lang.${one}`)));
export const typeIn = (code: string, { name }: Pick<Ask, 'name'>): string =>
  isServiceType(code) ? name(SERVICE_TYPES[code].names) : code;

const remoteIn = ({ remote, remoteLanguages }: CardShown, words: Ask): string => {
  if (!remote) return '';
  return remoteLanguages.length === 0 ? words.t('svc.remote_yes') : languagesIn(remoteLanguages, words);
};

/** What the card says by name; what it does not say is left out. */
export const factsOf = (card: CardShown, words: Ask): readonly (readonly [string, string])[] => {
  const { t, name } = words;
  const groups = card.targetGroups.filter(isTargetGroup).map((code) => name(TARGET_GROUPS[code]));
  const methods = card.methods.filter(isServiceMethod).map((code) => name(SERVICE_METHODS[code]));
  return [
    [t('svc.type'), typeIn(card.serviceType, words)],
    [t('svc.whom'), comma(groups)],
    [t('svc.languages'), languagesIn(card.languages, words)],
    [t('svc.where'), comma(card.municipalities.map((code) => municipalityIn(code, words)))],
    [t('svc.remote'), remoteIn(card, words)],
    [t('svc.methods'), comma(methods)],
  ];
};

/** A site's address, languages and what helps to get there. */
export const siteFacts = (site: SiteShown, words: Ask) => {
  const { t, name } = words;
  const helps = site.accessibility.filter(isAccessibility).map((code) => name(ACCESSIBILITY[code]));
  return {
    address: comma([site.street ?? '', municipalityIn(site.municipality, words)]),
    rows: [
      [t('svc.site_languages'), languagesIn(site.languages, words)],
      [t('svc.access'), comma(helps) || t('svc.access_none')],
    ] as const,
  };
};
