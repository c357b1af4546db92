import type { Words } from '../../../../shared/language/use-words.ts';
import type { RequestShown, SystemShown } from '../answers.ts';

/** What a system waits for next; `none` when it runs by itself. */
export type NextStep = 'add_category' | 'publish' | 'wait_initial' | 'none';

export const nextStep = (system: SystemShown, now: string): NextStep => {
  if (system.state === 'draft') return system.categories.length === 0 ? 'add_category' : 'publish';
  const initial = system.initialPeriodEnds;
  return system.takesRequests && initial !== undefined && now < initial ? 'wait_initial' : 'none';
};

export type RequestLine = {
  readonly id: string;
  readonly to: string;
  readonly provider: string;
  readonly category: string;
  readonly state: RequestShown['state'];
  readonly decideBy: string;
  readonly isLate: boolean;
};

type Ask = Pick<Words, 'name' | 'day' | 't'> & { readonly providerName: (id: string) => string };

/** Requests to participate: what waits longest first, what is decided last. */
export const requestLines = (
  requests: readonly RequestShown[],
  categories: SystemShown['categories'],
  { name, day, t, providerName }: Ask,
): readonly RequestLine[] => {
  const names = new Map<string, string>(categories.map((one) => [one.id, name(one.name)]));
  const until = ({ clock }: RequestShown): string => clock?.decideBy ?? '9999';
  return requests
    .toSorted((a, b) => until(a).localeCompare(until(b)))
    .map((one) => ({
      id: one.id,
      to: `/procurement/requests/${one.id}`,
      provider: providerName(one.provider) || t('prov.unnamed'),
      category: names.get(one.category) ?? '',
      state: one.state,
      decideBy:
        one.clock === undefined
          ? ''
          : `${day(one.clock.decideBy)} (${t('req.working_days', { count: one.clock.workingDaysLeft })})`,
      isLate: one.clock?.overdue ?? false,
    }));
};
