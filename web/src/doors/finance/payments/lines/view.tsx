import type { ReactNode } from 'react';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type Column, DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type Line, whyText } from '../line-facts.ts';
import { ApproveAllButton } from './approve-all.tsx';
import { grossOf, netOf, sorted } from './presenter.ts';
import { type Approvable, type ApproveAll, useApproveAll } from './use-approve-all.ts';

type Row = Line & {
  readonly id: string;
  readonly stepTitle: { readonly fi: string; readonly sv: string; readonly en: string };
  readonly earnedOn: string;
  readonly grossCents: number;
};
type LinesProps = { readonly title: string; readonly rows: readonly Row[]; readonly withWhy?: boolean };

const Lines = ({ title, rows, withWhy = false }: LinesProps) => {
  const { t, euros, day, name } = useWords();
  const me = useSession().self?.person ?? '';
  const result: Column<Row> = {
    key: 'result',
    title: t('finance.column.result'),
    cell: ({ id, stepTitle }) => <Go to={`/finance/lines/${id}`}>{name(stepTitle)}</Go>,
  };
  const why: Column<Row> = { key: 'why', title: t('finance.column.why'), cell: (row) => whyText(row, me, t) };
  const rest: readonly Column<Row>[] = [
    { key: 'payee', title: t('finance.column.payee'), cell: ({ payee }) => payee ?? t('finance.payee_unknown') },
    ...(withWhy ? [why] : []),
    { key: 'earned', title: t('finance.column.earned'), cell: ({ earnedOn }) => day(earnedOn) },
    { key: 'net', title: t('finance.column.net'), align: 'end', cell: ({ amountCents }) => euros(amountCents) },
    { key: 'gross', title: t('finance.column.gross'), align: 'end', cell: ({ grossCents }) => euros(grossCents) },
  ];
  const foot: readonly ReactNode[] = [
    t('finance.total_of', { count: rows.length }),
    ...rest.slice(0, -2).map(() => ''),
    euros(netOf(rows)),
    euros(grossOf(rows)),
  ];
  if (rows.length === 0) return null;
  return <DataTable caption={title} columns={[result, ...rest]} rows={rows} keyOf={({ id }) => id} foot={foot} />;
};

const useLines = (waiting: 'to_approve' | 'returned' | 'ready' | 'unknown' | 'failed') =>
  useRead(['lines', waiting], (api) => api.finance.lines.$get({ query: { waiting } }));

type WaitingProps = {
  readonly rows: readonly (Row & Approvable)[];
  readonly isCut: boolean;
  readonly wrong: readonly Row[];
  readonly all: ApproveAll;
};

const Waiting = ({ rows, isCut, wrong, all }: WaitingProps) => {
  const { t } = useWords();
  const { self, has } = useSession();
  const { matching, exceptions } = sorted(rows, self?.person ?? '');
  const isTurn = has('approver');
  return (
    <>
      <Lines title={t('finance.lines.exceptions')} rows={[...wrong, ...exceptions]} withWhy />
      {isTurn && <ApproveAllButton all={all} lines={matching} />}
      {!isTurn && matching.length > 0 && <p>{t('finance.turn.approver')}</p>}
      <Lines title={t('finance.lines.matching')} rows={matching} />
      {isCut && <p className="kt-quiet">{t('finance.lines.all_shown', { count: rows.length })}</p>}
    </>
  );
};

const useSides = () => {
  const [failed, unknown, returned, ready] = [
    useLines('failed'),
    useLines('unknown'),
    useLines('returned'),
    useLines('ready'),
  ].map(({ data }) => data?.rows ?? []);
  return { wrong: [...(failed ?? []), ...(unknown ?? [])], returned: returned ?? [], ready: ready ?? [] };
};

/** What waits for approval, and what went wrong on its way to the bank; the exceptions on top. */
export const View = () => {
  const { t } = useWords();
  const waiting = useLines('to_approve');
  const { wrong, returned, ready } = useSides();
  const all = useApproveAll();
  const isQuiet = wrong.length + returned.length + ready.length === 0 && all.turned === undefined;
  return (
    <Page title={t('finance.lines.title')} lead={<p>{t('finance.lines.lead')}</p>}>
      <Loaded of={waiting}>
        {({ rows, cursor }) =>
          rows.length === 0 && isQuiet ? (
            <Empty action={<Go to="/finance/runs">{t('finance.lines.to_runs')}</Go>}>{t('finance.lines.none')}</Empty>
          ) : (
            <Waiting rows={rows} isCut={cursor !== undefined} wrong={wrong} all={all} />
          )
        }
      </Loaded>
      <Lines title={t('finance.lines.ready')} rows={ready} />
      {ready.length > 0 && <Go to="/finance/runs">{t('finance.lines.to_runs')}</Go>}
      <Lines title={t('finance.lines.returned')} rows={returned} />
    </Page>
  );
};
