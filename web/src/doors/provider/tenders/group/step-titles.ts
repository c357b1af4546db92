import type { StepTitles } from '../../../../shared/group/presenter.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { Invitation } from '../use-call.ts';

/** What the steps of the call are called. */
export const stepTitles = (
  {
    rateCard,
  }: {
    readonly rateCard: { readonly steps: readonly Pick<Invitation['rateCard']['steps'][number], 'key' | 'title'>[] };
  },
  name: Words['name'],
): StepTitles => Object.fromEntries(rateCard.steps.map(({ key, title }) => [key, name(title)]));
