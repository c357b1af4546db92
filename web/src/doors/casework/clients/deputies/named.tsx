import { parseId } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import type { DeputyRow } from './presenter.ts';

const End = ({ row: { id, version } }: { readonly row: DeputyRow }) => {
  const { t } = useWords();
  const api = useApi();
  const act = useAct((deputy: NonNullable<ReturnType<typeof parseId<'deputy'>>>, options) =>
    read(api.casework.worker.deputies[':deputy'].end.$post({ param: { deputy }, json: {} }, options)),
  );
  const deputy = parseId('deputy', id);
  if (deputy === undefined) return null;
  return (
    <ActButton
      label={t('deputy.end')}
      variant="secondary"
      act={act}
      confirm={t('deputy.end_lead')}
      onAct={() => act.run(deputy, version)}
    />
  );
};

type NamedProps = {
  readonly caption: string;
  readonly rows: readonly DeputyRow[];
  readonly nameOf: (person: string) => string;
};

/** Who stands in for whom, on which days, and the button that ends it. */
export const Named = ({ caption, rows, nameOf }: NamedProps) => {
  const { t, day } = useWords();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'who', title: t('deputy.stand_in'), cell: ({ standIn }) => nameOf(standIn) },
        { key: 'for', title: t('deputy.worker'), cell: ({ worker }) => nameOf(worker) },
        {
          key: 'days',
          title: t('deputy.days'),
          cell: ({ from, until, now }) => (
            <span className="kt-row">
              {`${day(from)} – ${day(until)}`}
              {now && <StateTag tone="success">{t('deputy.now')}</StateTag>}
            </span>
          ),
        },
        { key: 'end', title: t('deputy.end_title'), cell: (row) => <End row={row} /> },
      ]}
    />
  );
};
