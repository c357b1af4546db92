import { useWords } from '../language/use-words.ts';
import { DataTable } from '../page/data-table.tsx';
import { Empty } from '../page/parts.tsx';
import { type Logged, whatLogged, whoLogged } from './change-log.ts';

type Member = { readonly person: string; readonly name?: string };
type TableProps = { readonly rows: readonly Logged[]; readonly members: readonly Member[] };

/** Who has changed what about an organisation, and when. */
export const ChangeLogTable = ({ rows, members }: TableProps) => {
  const words = useWords();
  const { t, moment } = words;
  const names = new Map(members.flatMap(({ person, name }) => (name === undefined ? [] : [[person, name] as const])));
  if (rows.length === 0) return <Empty>{t('organisation.log.empty')}</Empty>;
  return (
    <DataTable
      caption={t('organisation.log.caption')}
      keyOf={({ at, by }) => `${at} ${by}`}
      rows={rows}
      columns={[
        { key: 'at', title: t('organisation.log.when'), cell: ({ at }) => moment(at) },
        { key: 'what', title: t('organisation.log.what'), cell: (row) => whatLogged(row, words) },
        { key: 'who', title: t('organisation.log.who'), cell: (row) => whoLogged(row, names, words) },
      ]}
    />
  );
};
