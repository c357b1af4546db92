import { plusDays } from '@kt/kernel';
import type { ExtensionOption } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

/** The buyer's rights to prolong, in one sentence; `undefined` where a call says none. */
export const optionsText = (
  options: readonly Pick<ExtensionOption, 'noticeBy' | 'extendsTo'>[] | undefined,
  { t, day }: Pick<Words, 't' | 'day'>,
): string | undefined => {
  if (options === undefined || options.length === 0) return undefined;
  const steps = options.map(({ noticeBy, extendsTo }) =>
    t('call_options.step', { until: day(plusDays(extendsTo, -1)), notice: day(noticeBy) }),
  );
  return t('call_options.says', { steps: steps.join(t('call_options.then')) });
};
