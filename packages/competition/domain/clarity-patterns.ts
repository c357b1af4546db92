/** The national languages in which a call is read closely. */
export const CLARITY_LANGUAGES = ['fi', 'sv'] as const;
export type ClarityLanguage = (typeof CLARITY_LANGUAGES)[number];

type Patterns = { readonly [L in ClarityLanguage]: RegExp };

/** Words that each bidder would read in another way. */
export const VAGUE: Patterns = {
  fi: /(?<!\p{L})(?:riittäv\p{L}*|tarvittaessa|tarpeen mukaan|mahdollisimman|asianmukai\p{L}*|pääsääntöisesti|yleensä|kohtuulli\p{L}*|soveltuv\p{L}*|joustav\p{L}*|laaduka\p{L}*|monipuoli\p{L}*|ym\.|yms\.|jne\.)(?!\p{L})/giu,
  sv: /(?<!\p{L})(?:tillräcklig\p{L}*|vid behov|enligt behov|lämplig\p{L}*|ändamålsenlig\p{L}*|i regel|vanligen|skälig\p{L}*|flexib\p{L}*|högklassig\p{L}*|mångsidig\p{L}*|så \p{L}+ som möjligt|m\.m\.|o\.s\.v\.|osv\.|etc\.)(?!\p{L})/giu,
};

/** What must be met, said in running text. */
export const DEMANDS: Patterns = {
  fi: /(?<!\p{L})(?:on oltava|tulee olla|pitää olla|täytyy olla|on pystyttävä|edellytetään|vaaditaan|vähintään \d+|pakolli\p{L}*|ehdoton\p{L}*)(?!\p{L})/giu,
  sv: /(?<!\p{L})(?:ska(?:ll)? ha|ska(?:ll)? vara|måste|förutsätts|krävs|minst \d+|obligatorisk\p{L}*|ovillkorlig\p{L}*)(?!\p{L})/giu,
};

/** Verbs that do not say who acts: Finnish passive forms, Swedish s-forms. */
export const PASSIVES: Patterns = {
  fi: /(?<!\p{L})(?!kuntaan|kertaan|suuntaan|alkaen)\p{L}{2,}(?:[aeiouyäö]taan|[aeiouyäö]tään|daan|dään|stään|staan|llaan|llään|nnaan|nnään|rraan|rrään|ttiin)(?!\p{L})/giu,
  sv: /(?<!\p{L})(?!deras|(?:\p{L}+[aeo]rnas))(?:\p{L}{2,}(?:ades|ats|eras|nas|las|tas|kas|gas|jas|mas|ras|das|vas)|ges|görs|sker|används|utförs|genomförs|erbjuds|följs|stöds|ställs|läggs|sköts|skrivs|förs|hålls|bedöms|bestäms|fås)(?!\p{L})/giu,
};

/** Abbreviations that every reader knows. */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(['EU', 'ETA', 'EES', 'ALV', 'PDF', 'SMS']);
