import { LANGUAGES, type Language, type LocalDate } from '@kt/kernel';
import { commonRule, SERVICE_TYPES, type ServiceType } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { OptionView } from '../options/presenter.ts';

type Ask = Pick<Words, 't' | 'name'>;

/** The language of the page: the one asked for, or else the client's own. */
export const spokenIn = (asked: string | undefined, own: Language): Language =>
  LANGUAGES.find((one) => one === asked) ?? own;

export type PlainCard = {
  readonly agreement: string;
  readonly provider: string;
  readonly facts: readonly (readonly [string, string])[];
};

/** What a client is told of each option: what, where, in which languages and from when. No price, no place in an order. */
export const plainCards = (options: readonly OptionView[], type: ServiceType, { t, name }: Ask): readonly PlainCard[] =>
  options.map(({ agreement, provider, summary, where, languages, start }) => ({
    agreement,
    provider,
    facts: [
      [t('plain.kind'), name(SERVICE_TYPES[type].names)],
      [t('plain.what'), summary],
      [t('plain.where'), where],
      [t('plain.languages'), languages],
      [t('plain.start'), start === t('options.now') ? t('plain.now') : start],
    ],
  }));

/** What happens after the choice, one sentence or two a step. */
export const nextSteps = (today: LocalDate, { t }: Pick<Ask, 't'>): readonly string[] => [
  t('plain.next.choose'),
  t('plain.next.send'),
  t('plain.next.answer', { count: commonRule('referralAnswerWorkingDays', today) }),
  t('plain.next.meet'),
];
