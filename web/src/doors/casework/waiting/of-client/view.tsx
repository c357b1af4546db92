import type { Id } from '@kt/kernel';
import { SERVICE_TYPES } from '@kt/terms';
import { type Held, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { askedOf } from '../../clients/options/asked.ts';
import { useNames } from '../../use-names.ts';
import { waitable } from './waitable.ts';

const askWaiting = (api: Api, client: Id<'client'>) =>
  api.casework.worker.clients[':client'].waiting.$get({ param: { client } });
type Entry = Held<Awaited<ReturnType<typeof askWaiting>>>['rows'][number];

const LEAVING = ['client_withdrew', 'need_changed'] as const;

const Leave = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useWords();
  const api = useApi();
  const leave = useAct((json: { readonly reason: (typeof LEAVING)[number] }, options) =>
    read(
      api.casework.worker.clients[':client'].waiting[':entry'].leaving.$post(
        { param: { client: entry.client, entry: entry.id }, json },
        options,
      ),
    ),
  );
  return (
    <div className="kt-row kt-no-print">
      {LEAVING.map((reason) => (
        <ActButton
          key={reason}
          label={t(`waiting.leave.${reason}`)}
          variant="secondary"
          act={leave}
          onAct={() => leave.run({ reason }, entry.version)}
        />
      ))}
    </div>
  );
};

const Turn = ({ entry }: { readonly entry: Entry }) => {
  const words = useWords();
  const { t, name, moment } = words;
  const { serviceType, state, place, put, told, language, agreement } = entry;
  return (
    <li className="kt-card" data-edge={state === 'told' ? 'near' : undefined}>
      <h2 className="kt-card-title">{name(SERVICE_TYPES[serviceType].names)}</h2>
      <p>
        <StateTag tone={state === 'told' ? 'warning' : 'info'}>{t(`state.waiting_entry.${state}`)}</StateTag>
      </p>
      <Facts
        rows={[
          [t('waiting.place'), String(place)],
          [t('waiting.since'), moment(put.at)],
          [t('waiting.language'), t(`language.${language}`)],
          [t('waiting.for'), t(agreement === undefined ? 'waiting.any' : 'waiting.one')],
        ]}
      />
      {told !== undefined && (
        <>
          <p>
            <Due at={told.useBy} label={t('waiting.use_by')} />
          </p>
          <p className="kt-no-print">
            <Go to={`/casework/clients/${entry.client}/options?type=${serviceType}&language=${language}`} as="primary">
              {t('waiting.refer')}
            </Go>
          </p>
        </>
      )}
      <Leave entry={entry} />
    </li>
  );
};

const PutInLine = ({ client }: { readonly client: Id<'client'> }) => {
  const words = useWords();
  const { t, name } = words;
  const api = useApi();
  const language = useSearchText('language');
  const asked = askedOf({ type: useSearchText('type'), language, previous: undefined, of: undefined }, 'fi');
  const spoken = language === undefined ? {} : { language: asked.language };
  const ask = { serviceType: asked.type, ...spoken };
  const options = useRead(['options', client, asked.type, language], (api_) =>
    api_.casework.worker.clients[':client'].options.$get({ param: { client }, query: ask }),
  );
  const found = waitable(options.data);
  const nameOf = useNames(
    found.options.map(({ provider }) => provider),
    words,
  );
  const put = useAct(
    (json: { readonly serviceType: typeof asked.type; readonly agreement?: Id<'agreement'> }, options_) =>
      read(
        api.casework.worker.clients[':client'].waiting.$post(
          { param: { client }, json: { ...json, ...spoken } },
          options_,
        ),
      ),
  );
  const base = { serviceType: asked.type };
  return (
    <Section title={t('waiting.put', { service: name(SERVICE_TYPES[asked.type].names) })}>
      {found.isFree && (
        <Empty action={<Go to={`/casework/clients/${client}/options?type=${asked.type}`}>{t('waiting.refer')}</Go>}>
          {t('waiting.free')}
        </Empty>
      )}
      <div className="kt-stack">
        {found.options.map(({ agreement, provider }) => (
          <ActButton
            key={agreement}
            label={t('waiting.put_one', { name: nameOf(provider) })}
            variant="secondary"
            act={put}
            onAct={() => put.run({ ...base, agreement })}
          />
        ))}
        {!found.isFree && <ActButton label={t('waiting.put_any')} act={put} onAct={() => put.run(base)} />}
      </div>
    </Section>
  );
};

/** A client's turns in queues, as numbers, and where the client may be put in line. */
export const View = () => {
  const { t } = useWords();
  const client = usePathId('client');
  const waiting = useRead(['waiting', client], (api) => askWaiting(api, client));
  return (
    <Page
      title={t('waiting.title')}
      lead={<p>{t('waiting.lead')}</p>}
      back={{ to: `/casework/clients/${client}`, label: t('waiting.back') }}
    >
      <Loaded of={waiting}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('waiting.none')}</p>
          ) : (
            <ul className="kt-cards">
              {rows.map((entry) => (
                <Turn key={entry.id} entry={entry} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <PutInLine client={client} />
      <p className="kt-no-print">
        <Go to="/casework/waiting">{t('queues.all')}</Go>
      </p>
    </Page>
  );
};
