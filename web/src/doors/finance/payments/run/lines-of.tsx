import type { Id } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { lineTone } from '../tones.ts';

type PartProps = { readonly run: Id<'run'>; readonly number: number };

const usePart = ({ run, number }: PartProps) =>
  useRead(['run-lines', run, number], (api) => api.finance.lines.$get({ query: { run, chunk: String(number) } }));
type Line = NonNullable<ReturnType<typeof usePart>['data']>['rows'][number];

const Part = (part: PartProps) => {
  const { t, euros, name } = useWords();
  return (
    <Loaded of={usePart(part)}>
      {({ rows }) => (
        <DataTable
          caption={t('finance.run.part', { number: part.number })}
          columns={[
            {
              key: 'payee',
              title: t('finance.column.payee'),
              cell: (line: Line) => (
                <Go to={`/finance/lines/${line.id}`}>{line.payee ?? t('finance.payee_unknown')}</Go>
              ),
            },
            { key: 'result', title: t('finance.column.result'), cell: ({ stepTitle }) => name(stepTitle) },
            {
              key: 'state',
              title: t('web.state'),
              cell: ({ state }) => <StateTag tone={lineTone(state)}>{t(`state.line.${state}`)}</StateTag>,
            },
            {
              key: 'gross',
              title: t('finance.column.gross'),
              align: 'end',
              cell: ({ grossCents }) => euros(grossCents),
            },
          ]}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
    </Loaded>
  );
};

/** A run's lines, a part at a time: a large run has thousands. */
export const LinesOf = ({ run, parts }: { readonly run: Id<'run'>; readonly parts: number }) => {
  const { t } = useWords();
  const [shown, setShown] = useState(1);
  return (
    <div className="kt-stack">
      {Array.from({ length: Math.min(shown, parts) }, (_, n) => (
        <Part key={`part-${String(n + 1)}`} run={run} number={n + 1} />
      ))}
      {shown < parts && (
        <Button variant="secondary" onClick={() => setShown(shown + 1)}>
          {t('finance.run.show_part')}
        </Button>
      )}
    </div>
  );
};
