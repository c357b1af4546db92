import type { CompetitionShown } from '../reads.ts';
import { baseOfDraft, type CategoryShown, type ContentBase } from './content-base.ts';
import type { ContentForm } from './form.ts';
import { movedOptions } from './option-form.ts';
import { datesFor, shownContent, type Timing } from './prefill.ts';

type Content = CompetitionShown['content'];

const YEARS = /\b20\d\d(?:\s?[–-]\s?20\d\d)?\b/g;

/** What an earlier competition was made of, as the base of a new one in the category as it is now. */
export const baseAgain = (earlier: Content, category: CategoryShown): ContentBase => baseOfDraft(earlier, category);

type Again = Timing & {
  readonly earlier: Content;
  readonly category: CategoryShown;
  /** Persons who may evaluate now. */
  readonly evaluators: readonly string[];
};

/**
 * A new competition filled in from an earlier one: everything but the dates, which are proposed anew, and the years in
 * its name. What the category no longer covers, and who evaluates no longer, is left out.
 */
export const contentAgain = ({ earlier, category, evaluators, ...timing }: Again): ContentForm => {
  const { years, dates } = datesFor(timing);
  const shown = shownContent(earlier, baseAgain(earlier, category));
  const renamed = (text: string): string => text.replace(YEARS, years);
  const { fi, sv, en } = shown.title;
  return {
    ...shown,
    ...dates,
    options: [...movedOptions(shown.options, shown.lastDay, dates.lastDay)],
    title: { fi: renamed(fi), sv: renamed(sv), en: renamed(en) },
    serviceType: category.serviceTypes.includes(earlier.serviceType)
      ? earlier.serviceType
      : (category.serviceTypes[0] ?? earlier.serviceType),
    municipalities: shown.municipalities.filter((code) => category.municipalities.some((one) => one === code)),
    evaluators: shown.evaluators.filter((person) => evaluators.includes(person)),
  };
};
