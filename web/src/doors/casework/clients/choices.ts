import { HOME_SOURCES } from '@kt/casework/domain/client-profile.ts';
import { LANGUAGES, MUNICIPALITIES } from '@kt/kernel';
import {
  DISTANCE_GROUPS,
  NEED_CODES,
  SERVICE_TYPE_CODES,
  SERVICE_TYPES,
  TARGET_GROUP_CODES,
  TARGET_GROUPS,
  WISH_CODES,
} from '@kt/terms';
import type { Words } from '../../../shared/language/use-words.ts';

export type Choice = { readonly value: string; readonly label: string };
type Ask = Pick<Words, 't' | 'name'>;

export const municipalityName = (code: string, { name }: Pick<Ask, 'name'>): string => {
  const found = MUNICIPALITIES.find((one) => one.code === code);
  return found === undefined ? code : name(found.names);
};
export const languageChoices = ({ t }: Pick<Ask, 't'>): readonly Choice[] =>
  LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }));
export const municipalityChoices = ({ name }: Pick<Ask, 'name'>): readonly Choice[] =>
  MUNICIPALITIES.map(({ code, names }) => ({ value: code, label: name(names) }));
export const sourceChoices = ({ t }: Pick<Ask, 't'>): readonly Choice[] =>
  HOME_SOURCES.map((value) => ({ value, label: t(`client.source.${value}`) }));
export const distanceChoices = ({ t }: Pick<Ask, 't'>): readonly Choice[] =>
  DISTANCE_GROUPS.map((value) => ({ value, label: t(`distance_group.${value}`) }));
export const targetChoices = ({ name }: Pick<Ask, 'name'>): readonly Choice[] =>
  TARGET_GROUP_CODES.map((value) => ({ value, label: name(TARGET_GROUPS[value]) }));
export const needChoices = ({ t }: Pick<Ask, 't'>): readonly Choice[] =>
  NEED_CODES.map((value) => ({ value, label: t(`support.${value}`) }));
export const wishChoices = ({ t }: Pick<Ask, 't'>): readonly Choice[] =>
  WISH_CODES.map((value) => ({ value, label: t(`wish.${value}`) }));
export const serviceChoices = ({ name }: Pick<Ask, 'name'>): readonly Choice[] =>
  SERVICE_TYPE_CODES.map((value) => ({ value, label: name(SERVICE_TYPES[value].names) }));
