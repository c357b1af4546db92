import type { Trilingual } from '@kt/kernel';

type Named = { readonly [code: string]: Trilingual };

/** What a person needs to know before coming to a site. What is not listed is not promised. */
export const ACCESSIBILITY = {
  step_free: { fi: 'Esteetön sisäänkäynti', sv: 'Tillgänglig ingång', en: 'Step-free entrance' },
  lift: { fi: 'Hissi', sv: 'Hiss', en: 'Lift' },
  accessible_toilet: { fi: 'Esteetön wc', sv: 'Tillgänglig toalett', en: 'Accessible toilet' },
  hearing_loop: { fi: 'Induktiosilmukka', sv: 'Hörslinga', en: 'Hearing loop' },
  parking: { fi: 'Pysäköinti oven lähellä', sv: 'Parkering nära dörren', en: 'Parking near the door' },
  public_transport: { fi: 'Pääsee bussilla', sv: 'Nås med buss', en: 'Reached by bus' },
} as const satisfies Named;

/** How a service works with its clients. */
export const SERVICE_METHODS = {
  individual: { fi: 'Yksilöllinen valmennus', sv: 'Individuell handledning', en: 'One-to-one coaching' },
  group: { fi: 'Ryhmä', sv: 'Grupp', en: 'Group' },
  workplace: { fi: 'Valmennus työpaikalla', sv: 'Handledning på arbetsplatsen', en: 'Coaching at the workplace' },
  workshop: { fi: 'Työpaja', sv: 'Verkstad', en: 'Workshop' },
  job_search: { fi: 'Työpaikan etsiminen yhdessä', sv: 'Jobbsökning tillsammans', en: 'Looking for work together' },
  outreach: { fi: 'Tapaamiset asiakkaan luona', sv: 'Möten hemma hos kunden', en: 'Meetings where the client is' },
  peer_support: { fi: 'Vertaistuki', sv: 'Kamratstöd', en: 'Peer support' },
  language_support: { fi: 'Kielen oppimisen tuki', sv: 'Stöd i språket', en: 'Language support' },
} as const satisfies Named;

/** Why a service takes no new clients for now. */
export const PAUSE_REASONS = {
  full: { fi: 'Kaikki paikat ovat täynnä', sv: 'Alla platser är upptagna', en: 'All places are taken' },
  staff: {
    fi: 'Henkilöstö vaihtuu tai puuttuu',
    sv: 'Personalen byts eller saknas',
    en: 'Staff is changing or missing',
  },
  holiday: { fi: 'Loma tai tauko', sv: 'Semester eller paus', en: 'Holiday or break' },
  premises: { fi: 'Tilat eivät ole käytössä', sv: 'Lokalerna är inte i bruk', en: 'Premises are not in use' },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Other reason' },
} as const satisfies Named;

export type Accessibility = keyof typeof ACCESSIBILITY;
export type ServiceMethod = keyof typeof SERVICE_METHODS;
export type PauseReason = keyof typeof PAUSE_REASONS;

const codesOf = <T extends Named>(table: T) => {
  const is = (text: string): text is keyof T & string => Object.hasOwn(table, text);
  return { is, codes: Object.keys(table).filter(is) };
};

export const { is: isAccessibility, codes: ACCESSIBILITY_CODES } = codesOf(ACCESSIBILITY);
export const { is: isServiceMethod, codes: SERVICE_METHOD_CODES } = codesOf(SERVICE_METHODS);
export const { is: isPauseReason, codes: PAUSE_REASON_CODES } = codesOf(PAUSE_REASONS);
