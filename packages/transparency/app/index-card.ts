import { LANGUAGES, type Language, type Texts } from '@kt/kernel';
import { type CardFacts, type CardWords, IN_NAME, IN_TEXT, type IndexedCard, inEach } from '../domain/search/drawer.ts';
import { askedWords } from '../domain/search/tokens.ts';
import type { PublicService } from './public-services.ts';

const wordsIn = (texts: readonly Texts[], language: Language): readonly string[] =>
  texts.flatMap((text) => askedWords(text[language] ?? ''));

const wordsOf = ({ names, summary, methodsText }: PublicService, language: Language): ReadonlyMap<string, number> => {
  const named = new Set(wordsIn([names], language));
  const told = new Set(wordsIn([summary, methodsText], language));
  const places = [...new Set([...named, ...told])].map(
    (word) => [word, (named.has(word) ? IN_NAME : 0) | (told.has(word) ? IN_TEXT : 0)] as const,
  );
  return new Map(places);
};

const factsOf = (card: PublicService): CardFacts => ({
  serviceType: card.serviceType,
  municipalities: card.municipalities,
  languages: LANGUAGES.filter((one) => card.languages.includes(one) || card.remoteLanguages.includes(one)),
  groups: card.targetGroups,
  methods: card.methods,
  remote: card.remote,
  siteMunicipalities: [...new Set(card.sites.map(({ municipality }) => municipality))],
  accessibility: card.sites.map(({ accessibility }) => accessibility),
  isPaused: card.pause !== undefined,
  ...(card.places && { free: card.places.free }),
  ...(card.places?.nextStart && { nextStart: card.places.nextStart }),
});

/** What the search knows of a card. */
export const indexedCard = (card: PublicService): IndexedCard => {
  const words: CardWords = inEach((language) => wordsOf(card, language));
  return { service: card.service, provider: card.provider, facts: factsOf(card), words };
};
