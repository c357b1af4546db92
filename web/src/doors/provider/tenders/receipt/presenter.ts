import type { Words } from '../../../../shared/language/use-words.ts';
import type { PathStep } from '../../../../shared/page/path.tsx';

type Ask = { readonly state: string; readonly deadline: string };

const ORDER = ['open', 'sealed', 'evaluating', 'decided_draft', 'decided', 'final', 'complete'];
const STEPS = [
  ['received', 'open'],
  ['opening', 'sealed'],
  ['scoring', 'evaluating'],
  ['decision', 'decided_draft'],
  ['agreement', 'decided'],
] as const;

/** What happens to a submitted tender, and how far it has come. */
export const whatFollows = (
  { state, deadline }: Ask,
  { t, moment }: Pick<Words, 't' | 'moment'>,
): readonly PathStep[] => {
  const come = ORDER.indexOf(state);
  return STEPS.map(([key, during]) => ({
    key,
    title: t(`provider.receipt.step.${key}`),
    detail: t(`provider.receipt.step.${key}_says`, { at: moment(deadline) }),
    done: key === 'received' || come > ORDER.indexOf(during),
  }));
};
