import { dayInFinland } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import type { WaitingShown } from '../answers.ts';
import { REQUEST_TONE } from '../states.ts';
import { inPart, PARTS, type Part, partIn, waitingLines } from './presenter.ts';

type WaitingProps = { readonly rows: readonly WaitingShown[]; readonly part: Part };

const Parts = ({ part }: { readonly part: Part }) => {
  const { t } = useWords();
  return (
    <nav aria-label={t('join.queue.show')} className="kt-row kt-no-print">
      {PARTS.map((one) => (
        <Go key={one} to={`/procurement/requests${one === 'all' ? '' : `?show=${one}`}`} current={one === part}>
          {t(`join.queue.${one}`)}
        </Go>
      ))}
    </nav>
  );
};

const Waiting = ({ rows, part }: WaitingProps) => {
  const words = useWords();
  const { t } = words;
  const { self } = useSession();
  const today = dayInFinland(useNow());
  const shown = inPart(rows, part, { person: self?.person, today });
  const systems = useRows(['systems'], (api) => (query) => read(api.procurement.systems.$get(query)));
  const providerName = useProviderNames(shown.map(({ provider }) => provider));
  const colleague = useColleagues();
  const lines = waitingLines(shown, systems.data ?? [], { ...words, providerName, colleague, today });
  if (lines.length === 0) return <Empty>{t(rows.length === 0 ? 'join.queue.none' : 'join.queue.none_here')}</Empty>;
  return (
    <DataTable
      caption={t('req.list.caption', { count: lines.length })}
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'provider',
          title: t('req.provider'),
          cell: ({ id, provider }) => <Go to={`/procurement/requests/${id}`}>{provider}</Go>,
        },
        { key: 'category', title: t('req.category'), cell: ({ category }) => category },
        {
          key: 'by',
          title: t('req.decide_by'),
          cell: ({ decideBy, tone }) => (tone === 'neutral' ? decideBy : <StateTag tone={tone}>{decideBy}</StateTag>),
        },
        { key: 'taken', title: t('join.queue.taken_by'), cell: ({ takenBy }) => takenBy },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => <StateTag tone={REQUEST_TONE[state]}>{t(`state.request.${state}`)}</StateTag>,
        },
      ]}
    />
  );
};

/** Requests of all systems that wait for a decision, the longest waiting first. */
export const View = () => {
  const { t } = useWords();
  const { has } = useSession();
  const part = partIn(useSearchText('show'));
  const rows = useRows(['waiting-requests'], (api) => (query) => read(api.procurement.requests.$get(query)));
  return (
    <Page title={t('req.list.title')} lead={<p>{t('join.queue.lead')}</p>}>
      <Parts part={part} />
      <Loaded of={rows}>{(found) => <Waiting rows={found} part={part} />}</Loaded>
      {has('admission_officer') && (
        <p>
          <Go to="/procurement/requests/together">{t('req.together.title')}</Go>
        </p>
      )}
      <p>
        <Go to="/procurement/requests/practice">{t('join.practice.title')}</Go>
      </p>
    </Page>
  );
};
