import { type Id, id, type MunicipalityCode, municipalityCode } from '@kt/kernel';

/** Always the same, so that a person can find the area again in a fresh world. */
export const AREA = id('authority', 'aut_01JG7AASA00000000000000905');

/** An employment area of this machine. */
export type Area = {
  readonly authority: Id<'authority'>;
  readonly names: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly municipality: MunicipalityCode;
  /** Begins its clients' references. */
  readonly prefix: string;
  readonly mailDomain: string;
};

export const VAASA: Area = {
  authority: AREA,
  names: { fi: 'Vaasan työllisyysalue', sv: 'Vasa sysselsättningsområde', en: 'Vaasa employment area' },
  municipality: municipalityCode('905'),
  prefix: 'VAA',
  mailDomain: 'vaasa.example',
};

/** The area next door, with which Vaasa buys together. */
export const NEIGHBOUR: Area = {
  authority: id('authority', 'aut_01JG7PJAR00000000000000598'),
  names: {
    fi: 'Pietarsaaren työllisyysalue',
    sv: 'Jakobstads sysselsättningsområde',
    en: 'Pietarsaari employment area',
  },
  municipality: municipalityCode('598'),
  prefix: 'PSR',
  mailDomain: 'pietarsaari.example',
};
