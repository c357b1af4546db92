import { LANGUAGES, type Language, type LocalDate, type MunicipalityCode, parseMunicipality } from '@kt/kernel';
import { isServiceType, isTargetGroup, type ServiceType, type TargetGroup } from '@kt/terms';

export type Asked = {
  readonly serviceType: ServiceType;
  readonly municipality?: MunicipalityCode;
  readonly language?: Language;
  readonly group?: TargetGroup;
};
type Search = { readonly [K in 'type' | 'municipality' | 'language' | 'group']: string | undefined };

/** Reads the address; what is unknown there is not asked. */
export const askedOf = ({ type = '', municipality = '', language = '', group = '' }: Search): Asked => {
  const where = parseMunicipality(municipality);
  const spoken = LANGUAGES.find((one) => one === language);
  return {
    serviceType: isServiceType(type) ? type : 'work_coaching',
    ...(where !== undefined && { municipality: where }),
    ...(spoken !== undefined && { language: spoken }),
    ...(isTargetGroup(group) && { group }),
  };
};

/** The address's part after the path. */
export const searchOf = ({ serviceType, municipality, language, group }: Asked): string => {
  const parts = [
    `type=${serviceType}`,
    ...(municipality === undefined ? [] : [`municipality=${municipality}`]),
    ...(language === undefined ? [] : [`language=${language}`]),
    ...(group === undefined ? [] : [`group=${group}`]),
  ];
  return `?${parts.join('&')}`;
};

const SHORT = 220;

/** The beginning of a text, cut between words. */
export const shortened = (text: string): string => {
  if (text.length <= SHORT) return text;
  const cut = text.slice(0, SHORT);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut} …`;
};

type Capacity = {
  readonly told: { readonly at: string; readonly staleOn: LocalDate };
};

/** Whether what was last said of places is old by now. */
export const isOld = ({ told }: Capacity, today: LocalDate): boolean => today >= told.staleOn;
