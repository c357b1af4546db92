import { dayInFinland, instant } from '@kt/kernel';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StateTag, Strip } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { Exceptions } from '../statements/exceptions.tsx';
import { useAgain } from '../use-again.ts';
import { balanceOf } from './presenter.ts';

const useStatement = () => {
  const statement = usePathId('statement');
  const found = useRead(['statement', statement], (api) =>
    api.finance.statements[':statement'].$get({ param: { statement } }),
  );
  useAgain(found.data?.state === 'importing', found.refetch);
  return found;
};
type Held = NonNullable<ReturnType<typeof useStatement>['data']>;

const Accounts = ({ heads }: { readonly heads: Held['heads'] }) => {
  const { t, euros, number } = useWords();
  const sum = (value: number | undefined): string => (value === undefined ? '' : euros(value));
  return (
    <DataTable
      caption={t('finance.statement.accounts')}
      columns={[
        { key: 'iban', title: t('finance.statement.account'), cell: (head: Held['heads'][number]) => head.iban },
        {
          key: 'agrees',
          title: t('web.state'),
          cell: (head) => {
            const { tone, word } = balanceOf(head);
            return <StateTag tone={tone}>{t(`finance.statement.${word}`)}</StateTag>;
          },
        },
        {
          key: 'entries',
          title: t('finance.statements.entries'),
          align: 'end',
          cell: ({ entries }) => number(entries),
        },
        {
          key: 'opening',
          title: t('finance.statement.opening'),
          align: 'end',
          cell: ({ openingCents }) => sum(openingCents),
        },
        {
          key: 'closing',
          title: t('finance.statement.closing'),
          align: 'end',
          cell: ({ closingCents }) => sum(closingCents),
        },
      ]}
      rows={heads}
      keyOf={({ iban, bankId }) => `${iban} ${bankId}`}
    />
  );
};

const Runs = ({ runs }: { readonly runs: Held['runs'] }) => {
  const { t } = useWords();
  if (runs.length === 0) return null;
  return (
    <Section title={t('finance.statement.runs')}>
      <ul>
        {runs.map((run) => (
          <li key={run}>
            <Go to={`/finance/runs/${run}`}>{t('finance.line.open_run')}</Go>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** What came of one file: matched, seen before, and what waits for a person. */
export const View = () => {
  const { t, day, number } = useWords();
  const statement = useStatement();
  return (
    <Loaded of={statement}>
      {({ id, state, received, tally, heads, runs }) => (
        <Page
          title={t('finance.statement.title', { day: day(dayInFinland(instant(received.at))) })}
          back={{ to: '/finance/statements', label: t('finance.statements.title') }}
        >
          <div>
            <StateTag tone={state === 'imported' ? 'success' : 'info'}>{t(`state.statement.${state}`)}</StateTag>
          </div>
          <Strip
            figures={[
              [t('finance.statements.entries'), number(tally.entries)],
              [t('finance.statements.matched'), number(tally.matched)],
              [t('finance.statements.exceptions'), number(tally.exceptions)],
              [t('finance.statements.seen'), number(tally.seen)],
            ]}
          />
          <Exceptions of={id} isClean={tally.exceptions === 0} />
          <Accounts heads={heads} />
          <Runs runs={runs} />
        </Page>
      )}
    </Loaded>
  );
};
