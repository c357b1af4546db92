import { dayInFinland, type Instant, LANGUAGES, type LocalDate } from '@kt/kernel';
import type { Pause, PlacesAnnouncement, PlacesFigures, ServiceCard } from './service.ts';

export type CardError =
  | { readonly code: 'registry.language_missing' }
  | { readonly code: 'registry.municipality_missing' }
  | { readonly code: 'registry.text_missing' };
export type PlacesError = { readonly code: 'registry.places_unreal' } | { readonly code: 'registry.site_unknown' };

/** The languages in which the card is both named and described. */
const wordedIn = ({ names, summary }: Pick<ServiceCard, 'names' | 'summary'>) =>
  LANGUAGES.filter((one) => (names[one] ?? '').trim() !== '' && (summary[one] ?? '').trim() !== '');

/** What a card lacks before it can be shown to others: one of the area's two languages is enough, the rest is marked. */
export const publishError = (card: ServiceCard): CardError | undefined => {
  if (card.languages.length === 0) return { code: 'registry.language_missing' };
  if (card.municipalities.length === 0) return { code: 'registry.municipality_missing' };
  return wordedIn(card).some((one) => one !== 'en') ? undefined : { code: 'registry.text_missing' };
};

const MOST_PLACES = 10_000;
const MOST_WEEKS = 104;

const isCount = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;

const areReal = ({ free, nextStart, waitingWeeks = 0 }: PlacesFigures, today: LocalDate): boolean =>
  isCount(free, MOST_PLACES) && isCount(waitingWeeks, MOST_WEEKS) && (nextStart === undefined || nextStart >= today);

/** Whether free places can be so, and so told of a card's sites. */
export const placesError = (
  { sites }: Pick<ServiceCard, 'sites'>,
  places: PlacesAnnouncement,
  at: Instant,
): PlacesError | undefined => {
  const { bySite = [] } = places;
  const today = dayInFinland(at);
  if ([places, ...bySite].some((one) => !areReal(one, today))) return { code: 'registry.places_unreal' };
  const keys = new Set(sites.map(({ key }) => key));
  const isTwice = new Set(bySite.map(({ site }) => site)).size < bySite.length;
  if (isTwice || bySite.some(({ site }) => !keys.has(site))) return { code: 'registry.site_unknown' };
  const sum = bySite.reduce((total, { free }) => total + free, 0);
  return bySite.length > 0 && sum !== places.free ? { code: 'registry.places_unreal' } : undefined;
};

/** A pause can end today at the earliest. */
export const isPast = ({ until }: Pause, at: Instant): boolean => until !== undefined && until < dayInFinland(at);
