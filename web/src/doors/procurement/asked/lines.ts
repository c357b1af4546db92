import { MUNICIPALITIES } from '@kt/kernel';
import { isTargetGroup, SERVICE_TYPES, TARGET_GROUPS } from '@kt/terms';
import type { Words } from '../../../shared/language/use-words.ts';
import type { AskedRow } from './reads.ts';

type Ask = Pick<Words, 't' | 'name' | 'day'>;

export const askedTitle = ({ serviceType, clients }: AskedRow, { t, name }: Ask): string =>
  t('requests.one', { service: name(SERVICE_TYPES[serviceType].names), count: clients });

const placeName = (code: string, { name }: Ask): string => {
  const found = MUNICIPALITIES.find((one) => one.code === code);
  return found === undefined ? code : name(found.names);
};

/** What is asked for, as rows of names and values. */
export const askedRows = (one: AskedRow, words: Ask): readonly (readonly [string, string | undefined])[] => {
  const { t, name, day } = words;
  return [
    [t('requests.start'), day(one.start)],
    [t('requests.where'), one.municipalities.map((code) => placeName(code, words)).join(', ')],
    [t('requests.languages'), one.languages.map((language) => t(`competition_page.language.${language}`)).join(', ')],
    [
      t('requests.groups'),
      one.targetGroups
        .filter(isTargetGroup)
        .map((group) => name(TARGET_GROUPS[group]))
        .join(', '),
    ],
    [t('requests.why'), one.shortfalls.map((why) => t(`requests.short.${why as 'full'}`)).join(', ')],
    [t('requests.note'), one.note],
  ];
};
