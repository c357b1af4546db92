import type { JoinedColumn } from '@kt/casework/domain/client-import.ts';
import type { Words } from '../../../../shared/language/use-words.ts';

type Ask = Pick<Words, 't' | 'day'>;
type Stamp = { readonly at: string; readonly by: string };
type NameOf = (person: string) => string;

export type SeparationState = {
  readonly state: 'asked' | 'refused' | 'done';
  readonly reason: string;
  readonly asked: Stamp;
  readonly settled?: Stamp | undefined;
  readonly refusal?: string | undefined;
};

type Joined = {
  readonly external: string;
  readonly joined: Stamp;
  readonly columns: readonly JoinedColumn[];
  readonly hold?: unknown;
  readonly separation?: SeparationState | undefined;
};

const whoOf = ({ by }: Stamp, nameOf: NameOf, { t }: Pick<Ask, 't'>): string =>
  nameOf(by) || t('profile.judged_colleague');
const dayOf = ({ at }: Stamp, { day }: Pick<Ask, 'day'>): string => day(at.slice(0, 10));

/** What was joined by whom, what goes back and what stays. */
export const separationRows = (
  { external, joined, columns }: Pick<Joined, 'external' | 'joined' | 'columns'>,
  nameOf: NameOf,
  words: Ask,
): readonly (readonly [string, string])[] => {
  const { t } = words;
  const back = columns.map((column) => t(`csys.field.${column}`)).join(', ');
  return [
    [t('separate.joined'), t('separate.joined_by', { day: dayOf(joined, words), who: whoOf(joined, nameOf, words) })],
    [t('separate.back'), back === '' ? t('separate.back_nothing') : back],
    [t('separate.own'), t('separate.own_stays')],
    [t('separate.number'), t('separate.number_next', { external })],
  ];
};

/** What became of the last separation, in a sentence. */
export const separationLine = (
  { state, reason, asked, settled = asked, refusal = '' }: SeparationState,
  nameOf: NameOf,
  words: Ask,
): string => {
  const on = state === 'asked' ? asked : settled;
  const why = state === 'refused' ? refusal : reason;
  return words.t(`separate.${state}`, { day: dayOf(on, words), who: whoOf(on, nameOf, words), reason: why });
};

/** What this reader can do about the joining now. */
export const stepOf = (
  { hold, separation, joined }: Pick<Joined, 'hold' | 'separation' | 'joined'>,
  me: string | undefined,
  isSupervisor: boolean,
): 'held' | 'write' | 'wait' | 'another' | 'answer' => {
  if (hold !== undefined) return 'held';
  if (separation?.state !== 'asked') return 'write';
  if (!isSupervisor) return 'wait';
  return me === separation.asked.by || me === joined.by ? 'another' : 'answer';
};
