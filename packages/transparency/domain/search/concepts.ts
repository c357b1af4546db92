import { LANGUAGES, type Language } from '@kt/kernel';

/** What the trade calls one thing, by language. Own list; a word of several parts is read as its parts. */
const CONCEPTS: readonly { readonly [L in Language]: string }[] = [
  { fi: 'työpaja paja', sv: 'verkstad arbetsverkstad', en: 'workshop' },
  { fi: 'valmennus', sv: 'träning coachning handledning', en: 'coaching' },
  { fi: 'valmentaja', sv: 'coach handledare', en: 'coach' },
  { fi: 'koulutus', sv: 'utbildning', en: 'training education' },
  { fi: 'kurssi', sv: 'kurs', en: 'course' },
  { fi: 'kuntoutus', sv: 'rehabilitering', en: 'rehabilitation' },
  { fi: 'neuvonta', sv: 'rådgivning', en: 'advice counselling' },
  { fi: 'ohjaus opastus', sv: 'handledning vägledning', en: 'guidance' },
  { fi: 'nuori nuoriso', sv: 'ungdom ung', en: 'youth young' },
  { fi: 'maahanmuuttaja', sv: 'invandrare', en: 'immigrant newcomer' },
  { fi: 'kotoutuminen', sv: 'integration', en: 'integration' },
  { fi: 'kieli', sv: 'språk', en: 'language' },
  { fi: 'työ', sv: 'arbete jobb', en: 'work job' },
  { fi: 'työnhaku', sv: 'jobbsökning arbetssökning', en: 'jobseeking' },
  { fi: 'työtön', sv: 'arbetslös', en: 'unemployed' },
  { fi: 'työkyky', sv: 'arbetsförmåga', en: 'ability' },
  { fi: 'osatyökykyinen', sv: 'partiellt', en: 'partial' },
  { fi: 'työnantaja', sv: 'arbetsgivare', en: 'employer' },
  { fi: 'yrittäjä yritys', sv: 'företagare företag', en: 'entrepreneur company' },
  { fi: 'ammatti', sv: 'yrke', en: 'occupation profession' },
  { fi: 'ura', sv: 'karriär', en: 'career' },
  { fi: 'arviointi kartoitus', sv: 'bedömning kartläggning', en: 'assessment mapping' },
  { fi: 'mielenterveys', sv: 'psykisk', en: 'mental' },
  { fi: 'terveys', sv: 'hälsa', en: 'health' },
  { fi: 'päihde', sv: 'missbruk', en: 'substance' },
  { fi: 'velka', sv: 'skuld', en: 'debt' },
  { fi: 'talous raha', sv: 'ekonomi', en: 'finances money' },
  { fi: 'asuminen asunto', sv: 'boende bostad', en: 'housing' },
  { fi: 'arki', sv: 'vardag', en: 'everyday' },
  { fi: 'ryhmä', sv: 'grupp', en: 'group' },
  { fi: 'tuki', sv: 'stöd', en: 'support' },
  { fi: 'vertaistuki', sv: 'kamratstöd', en: 'peer' },
  { fi: 'perhe', sv: 'familj', en: 'family' },
  { fi: 'lapsi', sv: 'barn', en: 'child' },
  { fi: 'tietokone digitaito', sv: 'dator', en: 'computer' },
  { fi: 'keittiö', sv: 'kök', en: 'kitchen' },
  { fi: 'puutarha', sv: 'trädgård', en: 'garden' },
  { fi: 'metsä', sv: 'skog', en: 'forest' },
  { fi: 'rakennus', sv: 'bygg', en: 'construction building' },
  { fi: 'siivous', sv: 'städning', en: 'cleaning' },
  { fi: 'hoito hoiva', sv: 'vård omsorg', en: 'care' },
  { fi: 'etäpalvelu etä', sv: 'distans', en: 'remote' },
  { fi: 'todistus', sv: 'intyg', en: 'certificate' },
  { fi: 'vammainen', sv: 'funktionsnedsättning', en: 'disabled disability' },
];

const written = () =>
  CONCEPTS.map((concept) => ({
    words: LANGUAGES.flatMap((language) => concept[language].split(' ').map((word) => ({ language, word }))),
  }));
const WRITTEN = /* @__PURE__ */ written();

/** Other names of what a word means, in all languages; `lemmas` are the word's guesses in each. */
export const otherNames = (
  lemmas: { readonly [L in Language]: ReadonlySet<string> },
): readonly { readonly language: Language; readonly word: string }[] =>
  WRITTEN.filter(({ words }) => words.some(({ language, word }) => lemmas[language].has(word))).flatMap(({ words }) =>
    words.filter(({ language, word }) => !lemmas[language].has(word)),
  );
