import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { LetterButtons } from '../../../../shared/joining/letter-buttons.tsx';
import { Submissions } from '../../../../shared/joining/submissions.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import type { RequestShown } from '../answers.ts';
import { Decide } from './decide.tsx';
import { RequestParties } from './parties.tsx';
import { type RequestAct, requestAct, requestPath, waitsFor } from './presenter.ts';
import { Review } from './review.tsx';
import { Declared, Told } from './told.tsx';

const Take = ({ request: { id, version } }: { readonly request: RequestShown }) => {
  const { t } = useWords();
  const api = useApi();
  const param = { request: id };
  const take = useAct((_: object, options) =>
    read(api.procurement.requests[':request'].taking.$post({ param, json: {} }, options)),
  );
  return <ActButton label={t('req.take')} act={take} onAct={() => take.run({}, version)} />;
};

type MovesProps = { readonly request: RequestShown; readonly act: RequestAct };

/** What the reader does to the request now. */
const Moves = ({ request, act }: MovesProps) => {
  const { t } = useWords();
  const practice = useRead(
    ['admission-practice'],
    act === 'take' ? undefined : (api) => api.procurement['admission-practice'].$get(),
  );
  return (
    <div className="kt-box">
      <h2>{t(`req.next.${act}`)}</h2>
      {act === 'take' ? (
        <Take request={request} />
      ) : (
        <Loaded of={practice}>
          {({ delegation = '', decision }) =>
            act === 'review' ? (
              <Review request={request} practice={{ decision, delegation }} />
            ) : (
              <Decide request={request} delegation={delegation} />
            )
          }
        </Loaded>
      )}
    </div>
  );
};

const Acts = ({ request }: { readonly request: RequestShown }) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const reader = { has, person: self?.person };
  const act = requestAct(request, reader);
  const waits = waitsFor(request, reader);
  return (
    <>
      {act !== undefined && <Moves request={request} act={act} />}
      <StatusLine>
        {waits !== undefined && t(`req.waits.${waits}`)}
        {request.state === 'accepted' && t('req.done.accepted')}
        {request.state === 'rejected' && t('req.done.rejected')}
      </StatusLine>
    </>
  );
};

const Letters = ({ request: { id } }: { readonly request: RequestShown }) => {
  const { t } = useWords();
  const api = useApi();
  const letters = api.procurement.requests[':request'].letters[':language'];
  return (
    <LetterButtons
      name={id}
      labelOf={(language) => t(`join.letter.${language}`)}
      fetchLetter={(language) => letters.$get({ param: { request: id, language } })}
    />
  );
};

const Request = ({ request }: { readonly request: RequestShown }) => {
  const words = useWords();
  const { t } = words;
  const { has } = useSession();
  const param = { system: request.system };
  const system = useRead(['system', request.system], (api) => api.procurement.systems[':system'].$get({ param }));
  const category = system.data?.categories.find(({ id }) => id === request.category);
  const nameOf = useColleagues();
  return (
    <>
      <Acts request={request} />
      <div className="kt-with-side">
        <div className="kt-stack">
          <Told request={request} category={category} />
          <Declared request={request} category={category} />
          {request.letters && <Letters request={request} />}
          <RequestParties request={request} />
          {request.submissions && (
            <Submissions submissions={request.submissions} requirements={category?.requirements ?? []} />
          )}
          {request.earlier && (
            <p>
              <Go to={`/procurement/requests/${request.earlier}`}>{t('join.earlier')}</Go>
            </p>
          )}
          {has('admission_officer', 'procurement_officer', 'agreement_manager', 'auditor') && (
            <p>
              <Go to={`/procurement/providers/${request.provider}`}>{t('req.provider.look')}</Go>
            </p>
          )}
        </div>
        <Section title={t('req.path')}>
          <Path steps={requestPath(request, { ...words, nameOf })} />
        </Section>
      </div>
    </>
  );
};

/** One request to participate: whose turn it is, what was declared, by when it must be decided. */
export const View = () => {
  const { t } = useWords();
  const id = usePathId('request');
  const request = useRead(['request', id], (api) =>
    api.procurement.requests[':request'].$get({ param: { request: id } }),
  );
  const providerName = useProviderNames(request.data === undefined ? [] : [request.data.provider]);
  const title = request.data === undefined ? '' : providerName(request.data.provider);
  return (
    <Page
      title={title === '' ? t('req.one') : `${t('req.one')}: ${title}`}
      back={{
        to: '/procurement/requests',
        label: t('req.list.title'),
      }}
    >
      <Loaded of={request}>{(found) => <Request request={found} />}</Loaded>
    </Page>
  );
};
