import type { JoinedColumn } from '@kt/casework/domain/client-import.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { Joining } from './pieces.ts';

type Ask = Pick<Words, 't' | 'day'>;

/** What a joining changes and what not, each on a line of its own. */
export const joinRows = (
  { changes, keeps, group }: Joining,
  nameOf: (person: string) => string,
  { t, day }: Ask,
): readonly (readonly [string, string | undefined])[] => {
  const named = (columns: readonly JoinedColumn[]): string =>
    columns.map((column) => t(`csys.field.${column}`)).join(', ');
  return [
    [t('csys.join_changes'), changes.length === 0 ? t('csys.join_nothing') : named(changes)],
    [t('csys.join_keeps'), keeps.length === 0 ? undefined : t('csys.join_newer', { fields: named(keeps) })],
    [
      t('csys.join_group'),
      group === undefined
        ? t('csys.join_no_group')
        : t('csys.join_locked', {
            group: t(`distance_group.${group.group}`),
            day: day(group.at.slice(0, 10)),
            who: nameOf(group.by) || t('profile.judged_colleague'),
          }),
    ],
    [t('csys.join_rest'), t('csys.join_rest_stays')],
  ];
};
