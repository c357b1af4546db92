import { type LocalDate, localDate, type Mark, type Trilingual } from '@kt/kernel';

/** Whom a field is hidden from by a ruling: other parties after the decision, and the public after the signing. */
export type SecrecyAudience = 'party' | 'public';

/** One basis upon which a claim that something is a trade secret is ruled: codes never change. */
export type SecrecyBasis = {
  readonly hiddenFrom: readonly SecrecyAudience[];
  readonly names: Trilingual;
  readonly citation: string;
  readonly mark: Mark;
  /** First and last Finnish calendar day on which it may be ruled upon. */
  readonly from: LocalDate;
  readonly until?: LocalDate;
};

const FROM = localDate('2019-01-01');
const SECRETS = 'Act 621/1999, 24 §, and act 1397/2016, 138 §, not read: to be confirmed by a procurement lawyer';
const COMPARED = 'Act 1397/2016, 138 §, as explained by hankinnat.fi and lrhto.fi: what affected the comparison';

/** Bases of rulings on secrecy. A new law adds a row, or ends one with `until`; nothing is removed: rulings name theirs. */
export const SECRECY_BASES = {
  trade_secret: {
    hiddenFrom: ['party', 'public'],
    names: {
      fi: 'Liikesalaisuus: salassa pidettävä',
      sv: 'Företagshemlighet: sekretessbelagd',
      en: 'A trade secret: confidential',
    },
    citation: SECRETS,
    mark: 'unverified',
    from: FROM,
  },
  affected_comparison: {
    hiddenFrom: ['public'],
    names: {
      fi: 'Vaikutti vertailuun: annetaan asianosaiselle, ei muille',
      sv: 'Påverkade jämförelsen: lämnas till en part, inte till andra',
      en: 'Affected the comparison: given to a party, not to others',
    },
    citation: COMPARED,
    mark: 'seen',
    from: FROM,
  },
  no_secret: {
    hiddenFrom: [],
    names: {
      fi: 'Ei ole liikesalaisuus: julkinen',
      sv: 'Ingen företagshemlighet: offentlig',
      en: 'No trade secret: public',
    },
    citation: SECRETS,
    mark: 'unverified',
    from: FROM,
  },
} as const satisfies { readonly [code: string]: SecrecyBasis };

export type SecrecyBasisCode = keyof typeof SECRECY_BASES;
export const SECRECY_BASIS_CODES = [
  'trade_secret',
  'affected_comparison',
  'no_secret',
] as const satisfies readonly SecrecyBasisCode[];

const rows: { readonly [C in SecrecyBasisCode]: SecrecyBasis } = SECRECY_BASES;

/** Whether a basis may be ruled upon on a Finnish calendar day. */
export const isBasisInForce = (code: SecrecyBasisCode, day: LocalDate): boolean => {
  const { from, until } = rows[code];
  return from <= day && (until === undefined || day <= until);
};

/** Whether a ruling on a basis hides the field from an audience. */
export const hidesFrom = (code: SecrecyBasisCode, audience: SecrecyAudience): boolean =>
  rows[code].hiddenFrom.includes(audience);
