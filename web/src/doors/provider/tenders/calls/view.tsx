import { SERVICE_TYPES } from '@kt/terms';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { mayHeal } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayFollow } from '../powers.ts';
import { type Call, readCalls } from '../read-calls.ts';
import { cardOf, openCalls, pastCalls } from './presenter.ts';

const OpenCall = ({ call }: { readonly call: Call }) => {
  const words = useWords();
  const { t, daysTo } = words;
  const now = useNow();
  const card = cardOf(call, SERVICE_TYPES[call.serviceType].names, words);
  const edge = call.tender?.state === 'submitted' ? 'done' : daysTo(now, call.deadline) <= 3 ? 'near' : undefined;
  return (
    <li className="kt-card" data-edge={edge}>
      <div className="kt-card-line">
        <div className="kt-stack kt-tight">
          <h3 className="kt-card-title">
            <Go to={card.to}>{card.title}</Go>
          </h3>
          <p className="kt-quiet">{`${card.buyer} · ${card.service}`}</p>
          <div className="kt-row">
            <StateTag tone={card.tone}>{card.tender}</StateTag>
            {call.lot !== undefined && <span className="kt-quiet">{t('call_lot.one', call.lot)}</span>}
          </div>
        </div>
        <Due at={call.deadline} />
      </div>
    </li>
  );
};

const Past = ({ calls }: { readonly calls: readonly Call[] }) => {
  const words = useWords();
  const { t, day, name } = words;
  return (
    <Section title={t('provider.calls.past')}>
      <DataTable
        caption={t('provider.calls.past_caption')}
        keyOf={({ competition }) => competition}
        rows={calls}
        columns={[
          {
            key: 'title',
            title: t('provider.calls.call'),
            cell: (call) => <Go to={`/provider/calls/${call.authority}/${call.competition}`}>{name(call.title)}</Go>,
          },
          { key: 'deadline', title: t('provider.calls.deadline'), cell: (call) => day(call.deadline.slice(0, 10)) },
          { key: 'state', title: t('web.state'), cell: (call) => t(`state.competition.${call.state}`) },
          {
            key: 'tender',
            title: t('provider.calls.own'),
            cell: (call) => (call.tender === null ? t('provider.calls.no_tender') : cardOf(call, {}, words).tender),
          },
        ]}
      />
    </Section>
  );
};

/** What the organisation has been invited to: drafts on top, then the nearest deadline. */
export const View = () => {
  const { t } = useWords();
  const api = useApi();
  const now = useNow();
  const session = useSession();
  const calls = useQuery({
    queryKey: [session.actingFor, session.language, 'calls'],
    queryFn: () => readCalls(api, mayFollow(session)),
    retry: mayHeal,
  });
  return (
    <Page title={t('provider.calls.title')} lead={<p>{t('provider.calls.lead')}</p>}>
      <Loaded of={calls}>
        {(found) => {
          const open = openCalls(found, now);
          const past = pastCalls(found, now);
          return (
            <>
              <Section title={t('provider.calls.open')}>
                {open.length === 0 ? (
                  <Empty
                    action={
                      <Go to="/provider/join" as="secondary">
                        {t('provider.calls.join')}
                      </Go>
                    }
                  >
                    {t('provider.calls.none')}
                  </Empty>
                ) : (
                  <ul className="kt-cards">
                    {open.map((call) => (
                      <OpenCall key={call.competition} call={call} />
                    ))}
                  </ul>
                )}
              </Section>
              {past.length > 0 && <Past calls={past} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
