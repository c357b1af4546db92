import { REJECTION_REASONS, type RejectionReason } from '@kt/terms';

/** What is usually advised for the chosen reasons, in one language. */
export const usualRemedy = (reasons: readonly RejectionReason[], language: 'fi' | 'sv'): string =>
  reasons.map((code) => REJECTION_REASONS[code].remedies[language]).join('\n');

/** The text to show after another choice of reasons: what somebody has written is never replaced. */
export const remedyAfter = (
  written: string,
  before: readonly RejectionReason[],
  after: readonly RejectionReason[],
  language: 'fi' | 'sv',
): string => (written === usualRemedy(before, language) ? usualRemedy(after, language) : written);
