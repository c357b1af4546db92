import { parseId } from '@kt/kernel';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type DeputyRow, standingInFor } from '../../clients/deputies/presenter.ts';
import { useColleagueRows, useDeputies } from '../../clients/use-guides.ts';
import { Queues } from './queues.tsx';

const StandingIn = ({ rows }: { readonly rows: readonly DeputyRow[] }) => {
  const { t } = useWords();
  const { data } = useColleagueRows();
  return rows.map(({ id, worker }) => {
    const of = parseId('person', worker);
    const name = data?.find(({ person }) => person === worker)?.name ?? '';
    return of === undefined ? null : (
      <Section key={id} title={t('deputy.clients_of', { name })}>
        <Queues of={of} />
      </Section>
    );
  });
};

/** The queues of all clients whom the reader guides, and of those for whom the reader stands in today. */
export const View = () => {
  const { t } = useWords();
  const { self } = useSession();
  const { data } = useDeputies();
  const rows = standingInFor(data ?? [], self?.person);
  return (
    <Page title={t('queues.title')} lead={<p>{t('queues.lead')}</p>}>
      <Queues />
      {rows.length > 0 && <StandingIn rows={rows} />}
    </Page>
  );
};
