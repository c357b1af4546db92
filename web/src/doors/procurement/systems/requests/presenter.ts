import type { Words } from '../../../../shared/language/use-words.ts';
import type { SystemShown, WaitingShown } from '../answers.ts';

/** Parts of the list, by what follows `?show=`. */
export const PARTS = ['all', 'free', 'mine', 'late', 'decide'] as const;
export type Part = (typeof PARTS)[number];
export const partIn = (text: string | undefined): Part => PARTS.find((part) => part === text) ?? 'all';

type Reader = { readonly person: string | undefined; readonly today: string };

const isLate = ({ clock }: WaitingShown, today: string): boolean => clock !== undefined && today >= clock.warnFrom;

const TESTS: Readonly<Record<Part, (one: WaitingShown, reader: Reader) => boolean>> = {
  all: () => true,
  free: ({ taken }) => taken === undefined,
  mine: ({ taken }, { person }) => taken?.by === person,
  late: (one, { today }) => isLate(one, today),
  decide: ({ state, proposal }, { person }) => state === 'proposed' && proposal?.by !== person,
};

export const inPart = (rows: readonly WaitingShown[], part: Part, reader: Reader): readonly WaitingShown[] =>
  rows.filter((one) => TESTS[part](one, reader));

export type WaitingLine = {
  readonly id: string;
  readonly provider: string;
  readonly category: string;
  readonly state: WaitingShown['state'];
  readonly decideBy: string;
  readonly takenBy: string;
  readonly tone: 'neutral' | 'warning' | 'error';
};

type Ask = Pick<Words, 'name' | 'day' | 't'> & {
  readonly providerName: (id: string) => string;
  readonly colleague: (person: string | undefined) => string;
  readonly today: string;
};

const toneOf = (one: WaitingShown, today: string): WaitingLine['tone'] => {
  if (one.clock?.overdue === true) return 'error';
  return isLate(one, today) ? 'warning' : 'neutral';
};

/** What waits, in the order it was received. */
export const waitingLines = (
  rows: readonly WaitingShown[],
  systems: readonly Pick<SystemShown, 'categories'>[],
  { name, day, t, providerName, colleague, today }: Ask,
): readonly WaitingLine[] => {
  const categories = systems.flatMap((system) => system.categories);
  const names = new Map<string, string>(categories.map((one) => [one.id, name(one.name)]));
  return rows.map((one) => ({
    id: one.id,
    provider: providerName(one.provider) || t('prov.unnamed'),
    category: names.get(one.category) ?? '',
    state: one.state,
    decideBy:
      one.clock === undefined
        ? ''
        : `${day(one.clock.decideBy)} (${t('req.working_days', { count: one.clock.workingDaysLeft })})`,
    takenBy: one.taken === undefined ? t('join.queue.nobody') : colleague(one.taken.by),
    tone: toneOf(one, today),
  }));
};
