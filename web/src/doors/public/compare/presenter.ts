import type { LocalDate } from '@kt/kernel';
import type { Words } from '../../../shared/language/use-words.ts';
import { type CardShown, factsOf, municipalityIn, siteFacts, toldIn } from '../../../shared/services/card-words.ts';
import { type PauseShown, type PlacesShown, pauseLine, placesLine } from '../../../shared/services/places-words.ts';
import { shortened } from '../services/presenter.ts';

type Ask = Pick<Words, 't' | 'name' | 'language' | 'day'>;

export type Compared = CardShown & {
  readonly service: string;
  readonly providerNames: Readonly<Record<string, string | undefined>>;
  readonly places?: (PlacesShown & { readonly nextStart?: LocalDate | undefined }) | undefined;
  readonly pause?: PauseShown | undefined;
};
export type Point = { readonly title: string; readonly values: readonly string[] };

const sitesIn = (card: Compared, words: Ask): string =>
  card.sites
    .map((site) => {
      const { rows } = siteFacts(site, words);
      const [, access] = rows[1];
      return `${site.name}, ${municipalityIn(site.municipality, words)} (${access})`;
    })
    .join('; ');

const aboutIn = ({ summary }: Compared, { language }: Ask): string => shortened(toldIn(summary, language)?.text ?? '');

/** What the cards say, matter by matter; what none of them says is left out. */
export const comparedPoints = (cards: readonly Compared[], words: Ask): readonly Point[] => {
  const { t, name } = words;
  const facts = cards.map((card) => new Map(factsOf(card, words)));
  const titles = [...new Set(facts.flatMap((one) => [...one.keys()]))];
  const places = cards.map(({ places: told, pause }) =>
    pause === undefined ? placesLine(told, words) : pauseLine(pause, words),
  );
  return [
    { title: t('find.provider'), values: cards.map(({ providerNames }) => name(providerNames)) },
    { title: t('find.about'), values: cards.map((card) => aboutIn(card, words)) },
    { title: t('svc.places'), values: places },
    ...titles.map((title) => ({ title, values: facts.map((one) => one.get(title) ?? '') })),
    { title: t('find.sites'), values: cards.map((card) => sitesIn(card, words)) },
  ].filter(({ values }) => values.some((value) => value !== ''));
};
