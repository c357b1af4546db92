import { plusDays } from '@kt/kernel';
import type { Words } from '../language/use-words.ts';
import { periodText } from '../trade/period-text.ts';
import type { AgreementShown } from './answers.ts';

type Option = AgreementShown['options'][number];
type Ask = Pick<Words, 't' | 'day' | 'moment'>;
export type PeriodShown = Pick<AgreementShown, 'options'> & {
  readonly terms: Pick<AgreementShown['terms'], 'start' | 'end'>;
};

/** One part of the agreement's whole time; `noticeBy` while notice can still be given. */
export type PeriodStep = {
  readonly key: string;
  readonly title: string;
  readonly told: string;
  readonly noticeBy?: Option['noticeBy'];
  readonly done: boolean;
};

/** The first prolonging that is neither used, left nor lapsed: the one that can be decided on now. */
export const openOption = ({ options }: Pick<AgreementShown, 'options'>): Option | undefined =>
  options.find(({ used, left, lapsed }) => used === undefined && left === undefined && lapsed === undefined);

const endingOf = ({ used, left, lapsed, noticeBy }: Option, { t, day, moment }: Ask): string | undefined => {
  if (used !== undefined) return t('agr.option.used_on', { moment: moment(used.at) });
  if (left !== undefined) return t('agr.option.left_on', { moment: moment(left.at), reason: left.reason });
  return lapsed === undefined ? undefined : t('agr.option.lapsed_on', { day: day(noticeBy) });
};

/** The time as agreed by now, and each right to prolong it with what became of it; nothing where there is no such right. */
export const periodSteps = ({ terms, options }: PeriodShown, words: Ask): readonly PeriodStep[] => {
  const { t, day } = words;
  const next = openOption({ options });
  if (options.length === 0) return [];
  const agreed = { key: 'agreed', title: periodText(terms, words), told: '', done: true };
  const prolonging = options.map((option) => {
    const ending = endingOf(option, words);
    const told = ending ?? (option === next ? '' : t('agr.option.later', { day: day(option.noticeBy) }));
    return {
      key: option.key,
      title: t('agr.option.until', { day: day(plusDays(option.extendsTo, -1)) }),
      told,
      ...(option === next && { noticeBy: option.noticeBy }),
      done: ending !== undefined,
    };
  });
  return [agreed, ...prolonging];
};
