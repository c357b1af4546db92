import { MEMBER_MUNICIPALITIES } from '@kt/kernel';
import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { ServiceShown } from './form.ts';

export type Service = Held<Awaited<ReturnType<Api['provider']['services']['$get']>>>['rows'][number];

type Card = Pick<
  Service,
  'serviceType' | 'names' | 'summary' | 'languages' | 'municipalities' | 'targetGroups' | 'remote'
>;

const texts = ({ fi = '', sv = '', en = '' }: Card['names']) => ({ fi, sv, en });

/** A new card is for the whole area, in both of its languages. */
const NEW: Card = {
  serviceType: 'work_coaching',
  names: {},
  summary: {},
  languages: ['fi', 'sv'],
  municipalities: MEMBER_MUNICIPALITIES.map(({ code }) => code),
  targetGroups: [],
  remote: false,
};

/** What the fields show. */
export const shownOf = (card: Card = NEW): ServiceShown => ({
  serviceType: card.serviceType,
  names: texts(card.names),
  summary: texts(card.summary),
  languages: [...card.languages],
  municipalities: [...card.municipalities],
  targetGroups: [...card.targetGroups],
  remote: card.remote ? ['yes'] : [],
});

/** Free places and the next start, in one line. */
export const placesIn = (
  { places }: Pick<Service, 'places'>,
  { t, day, moment }: Pick<Words, 't' | 'day' | 'moment'>,
): string => {
  if (places === undefined) return t('provider.service.places_unknown');
  const { free, nextStart, announced } = places;
  return [
    t('provider.service.places_free', { count: free }),
    ...(nextStart === undefined ? [] : [t('provider.service.places_start', { day: day(nextStart) })]),
    t('provider.service.places_told', { at: moment(announced.at) }),
  ].join(' · ');
};
