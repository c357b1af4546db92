import { type Id, parseId } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type DeputyRow, standingInFor } from '../deputies/presenter.ts';
import { useColleagueRows, useDeputies } from '../use-guides.ts';
import { ClientsTable } from './clients-table.tsx';
import { clientLines } from './presenter.ts';

type OfProps = { readonly of: Id<'person'>; readonly name: string; readonly until: string };

const ClientsOf = ({ of, name, until }: OfProps) => {
  const { t, day } = useWords();
  const clients = useRows(
    ['clients', of],
    (api) =>
      ({ query }) =>
        read(api.casework.worker.clients.$get({ query: { ...query, of } })),
  );
  const referrals = useRows(
    ['referrals', of],
    (api) =>
      ({ query }) =>
        read(api.casework.worker.referrals.$get({ query: { ...query, of } })),
  );
  return (
    <Section title={t('deputy.clients_of', { name })}>
      <p>{t('deputy.clients_until', { day: day(until) })}</p>
      <Loaded of={clients}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{t('deputy.clients_none')}</p>
          ) : (
            <Loaded of={referrals}>
              {(found) => <ClientsTable caption={t('clients.caption')} lines={clientLines(rows, found)} />}
            </Loaded>
          )
        }
      </Loaded>
    </Section>
  );
};

const Standing = ({ rows }: { readonly rows: readonly DeputyRow[] }) => {
  const { data } = useColleagueRows();
  return rows.map(({ id, worker, until }) => {
    const of = parseId('person', worker);
    const name = data?.find(({ person }) => person === worker)?.name ?? '';
    return of === undefined ? null : <ClientsOf key={id} of={of} name={name} until={until} />;
  });
};

/** The clients of those for whom the reader stands in today. */
export const StandingIn = () => {
  const { self } = useSession();
  const { data } = useDeputies();
  const rows = standingInFor(data ?? [], self?.person);
  return rows.length === 0 ? null : <Standing rows={rows} />;
};
