import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { needRows, requestTitle } from '../lines.ts';
import { type RequestShown, TONES, useRequest } from '../reads.ts';

/** What procurement has made of it, in one box. */
const Answer = ({ one: { state, call, ended, declined } }: { readonly one: RequestShown }) => {
  const { t, name } = useWords();
  return (
    <div className="kt-box">
      <h2>{t('requests.became')}</h2>
      <p>{t(`requests.became.${state}`)}</p>
      {state === 'ended' && ended !== undefined && (
        <p>
          {ended.title !== undefined && `${t('requests.call', { name: name(ended.title) })} `}
          {t(`requests.ended.${ended.ending}`)}
        </p>
      )}
      {call?.title !== undefined && <p>{t('requests.call', { name: name(call.title) })}</p>}
      {call?.deadline !== undefined && (
        <p>
          <Due at={call.deadline} label={t('requests.tenders_by')} />
        </p>
      )}
      {declined !== undefined && (
        <>
          <p>{t(`requests.declined.${declined.reason as 'covered'}`)}</p>
          {declined.note !== undefined && <p className="kt-written">{declined.note}</p>}
        </>
      )}
    </div>
  );
};

const Again = ({ one }: { readonly one: RequestShown }) => {
  const { t } = useWords();
  const api = useApi();
  const act = useAct((_: undefined, options) =>
    read(
      api.casework.worker['service-requests'][':request'].repetition.$post(
        { param: { request: one.id }, json: {} },
        options,
      ),
    ),
  );
  if (!one.commands.includes('ask_again')) return null;
  return (
    <p className="kt-row kt-no-print">
      <ActButton label={t('requests.again')} act={act} onAct={() => act.run(undefined, one.version)} />
      <Go to={`/casework/requests/new?type=${one.serviceType}`} as="secondary">
        {t('requests.new_need')}
      </Go>
    </p>
  );
};

const Withdraw = ({ one }: { readonly one: RequestShown }) => {
  const { t } = useWords();
  const api = useApi();
  const act = useAct((_: undefined, options) =>
    read(
      api.casework.worker['service-requests'][':request'].withdrawal.$post(
        { param: { request: one.id }, json: {} },
        options,
      ),
    ),
  );
  if (!one.commands.includes('withdraw')) return null;
  return (
    <ActButton
      label={t('requests.withdraw')}
      act={act}
      onAct={() => act.run(undefined, one.version)}
      confirm={t('requests.withdraw_sure')}
      variant="secondary"
    />
  );
};

const Shown = ({ one }: { readonly one: RequestShown }) => {
  const words = useWords();
  const { t, moment } = words;
  return (
    <Page
      title={requestTitle(one, words)}
      lead={<StateTag tone={TONES[one.state]}>{t(`state.service_request.${one.state}`)}</StateTag>}
      back={{ to: '/casework/requests', label: t('requests.title') }}
    >
      <Answer one={one} />
      <Again one={one} />
      <Section title={t('requests.asked')}>
        <Facts
          rows={[...needRows(one, words), [t('requests.sent'), moment(one.sent.at)], [t('requests.id'), one.id]]}
        />
        <Withdraw one={one} />
      </Section>
    </Page>
  );
};

/** One request: what was asked, and what became of it. */
export const View = () => <Loaded of={useRequest(usePathId('callRequest'))}>{(one) => <Shown one={one} />}</Loaded>;
