import { LANGUAGES, type Language } from '@kt/kernel';
import { isServiceType, type ServiceType } from '@kt/terms';

/** What is asked of the options, as it stands in the page's address. */
export type Asked = {
  readonly type: ServiceType;
  readonly language: Language;
  /** The referral that a new one follows. */
  readonly previous: string | undefined;
  /** Agreements picked for comparing. */
  readonly picked: readonly string[];
};

type Search = {
  readonly type: string | undefined;
  readonly language: string | undefined;
  readonly previous: string | undefined;
  readonly of: string | undefined;
};

const MOST_COMPARED = 3;

/** Reads the address; what is not said is the client's own language and the service most asked for. */
export const askedOf = ({ type, language, previous, of }: Search, own: Language): Asked => ({
  type: type !== undefined && isServiceType(type) ? type : 'work_coaching',
  language: LANGUAGES.find((one) => one === language) ?? own,
  previous,
  picked: (of ?? '')
    .split(',')
    .filter((one) => one !== '')
    .slice(0, MOST_COMPARED),
});

/** The address's part after the path. */
export const searchOf = ({ type, language, previous, picked }: Asked): string => {
  const follows = previous === undefined ? '' : `&previous=${previous}`;
  const compared = picked.length === 0 ? '' : `&of=${picked.join(',')}`;
  return `?type=${type}&language=${language}${follows}${compared}`;
};

/** Picks an agreement for comparing, or puts it back; a fourth is not taken. */
export const toggled = (asked: Asked, agreement: string): Asked => {
  const { picked } = asked;
  if (picked.includes(agreement)) return { ...asked, picked: picked.filter((one) => one !== agreement) };
  return picked.length >= MOST_COMPARED ? asked : { ...asked, picked: [...picked, agreement] };
};
