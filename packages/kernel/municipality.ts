import type { Brand } from './brand.ts';
import type { Mark } from './mark.ts';

/** A municipality's official three-digit code (Statistics Finland). */
export type MunicipalityCode = Brand<string, 'MunicipalityCode'>;

export type Municipality = {
  readonly code: MunicipalityCode;
  readonly names: { readonly fi: string; readonly sv: string };
  /** In this employment area; the others are neighbours that a client may come from or move to. */
  readonly member: boolean;
  readonly languages?: { readonly status: 'bilingual' | 'finnish' | 'swedish'; readonly mark: Mark };
  /** Inhabitants by year, only where the figure was seen. */
  readonly population?: { readonly [year: number]: number };
};

type Details = Pick<Municipality, 'languages' | 'population'>;

const municipality = (code: string, fi: string, sv: string, member: boolean, details: Details = {}): Municipality => ({
  code: code as MunicipalityCode,
  names: { fi, sv },
  member,
  ...details,
});

const bilingual = (mark: Mark): Details => ({ languages: { status: 'bilingual', mark } });

/** The nine municipalities of the employment area, the responsible one first, then the neighbours. */
export const MUNICIPALITIES: readonly Municipality[] = [
  municipality('905', 'Vaasa', 'Vasa', true, { ...bilingual('seen'), population: { 2022: 67_988, 2024: 69_036 } }),
  municipality('499', 'Mustasaari', 'Korsholm', true, { ...bilingual('seen'), population: { 2022: 19_662 } }),
  municipality('946', 'Vöyri', 'Vörå', true, bilingual('unverified')),
  municipality('475', 'Maalahti', 'Malax', true, bilingual('unverified')),
  municipality('280', 'Korsnäs', 'Korsnäs', true, bilingual('unverified')),
  municipality('545', 'Närpiö', 'Närpes', true, bilingual('unverified')),
  municipality('399', 'Laihia', 'Laihela', true, { languages: { status: 'finnish', mark: 'unverified' } }),
  municipality('893', 'Uusikaarlepyy', 'Nykarleby', true, bilingual('unverified')),
  municipality('231', 'Kaskinen', 'Kaskö', true, bilingual('unverified')),
  municipality('287', 'Kristiinankaupunki', 'Kristinestad', false),
  municipality('152', 'Isokyrö', 'Storkyro', false),
  municipality('599', 'Pedersöre', 'Pedersöre', false),
  municipality('598', 'Pietarsaari', 'Jakobstad', false),
  municipality('440', 'Luoto', 'Larsmo', false),
  municipality('288', 'Kruunupyy', 'Kronoby', false),
];

const byCode = new Map<string, Municipality>(MUNICIPALITIES.map((m) => [m.code, m]));

export const MEMBER_MUNICIPALITIES: readonly Municipality[] = MUNICIPALITIES.filter((m) => m.member);
export const RESPONSIBLE_MUNICIPALITY = '905' as MunicipalityCode;

/** Reads a known code, a member's or a neighbour's; `undefined` for any other text. */
export const parseMunicipality = (text: string): MunicipalityCode | undefined => byCode.get(text)?.code;
export const isMember = (code: MunicipalityCode): boolean => byCode.get(code)?.member === true;
export const municipalityOf = (code: MunicipalityCode): Municipality | undefined => byCode.get(code);

/** @throws RangeError on an unknown code: for constants and storage, edges parse. */
export const municipalityCode = (text: string): MunicipalityCode => {
  const code = parseMunicipality(text);
  if (code === undefined) throw new RangeError(`not a known municipality: ${text}`);
  return code;
};
