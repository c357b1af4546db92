import { SERVICE_TYPES, TARGET_GROUPS } from '@kt/terms';
import type { Words } from '../../../shared/language/use-words.ts';
import { municipalityName } from '../clients/choices.ts';
import type { RequestShown } from './reads.ts';

type Ask = Pick<Words, 't' | 'name' | 'day'>;
type Need = Pick<
  RequestShown,
  'serviceType' | 'targetGroups' | 'clients' | 'start' | 'municipalities' | 'languages' | 'shortfalls' | 'note'
>;

/** What a request is called in a list: the service and for how many. */
export const requestTitle = ({ serviceType, clients }: Need, { t, name }: Ask): string =>
  t('requests.one', { service: name(SERVICE_TYPES[serviceType].names), count: clients });

/** What is asked for, as rows of names and values. */
export const needRows = (need: Need, words: Ask): readonly (readonly [string, string | undefined])[] => {
  const { t, name, day } = words;
  return [
    [t('requests.start'), day(need.start)],
    [t('requests.where'), need.municipalities.map((code) => municipalityName(code, words)).join(', ')],
    [t('requests.languages'), need.languages.map((one) => t(`language.${one}`)).join(', ')],
    [t('requests.groups'), need.targetGroups.map((one) => name(TARGET_GROUPS[one])).join(', ')],
    [t('requests.why'), need.shortfalls.map((one) => t(`requests.short.${one}`)).join(' · ')],
    [t('requests.note'), need.note],
  ];
};
