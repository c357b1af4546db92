import { REJECTION_REASONS } from '@kt/terms';
import { Alert } from '@navikt/ds-react/Alert';
import { lazy, Suspense } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { LetterButtons } from '../../../../shared/joining/letter-buttons.tsx';
import { Submissions } from '../../../../shared/joining/submissions.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Empty, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { Together } from '../partners/together.tsx';
import { mayApply, mayCountersign } from '../powers.ts';
import type { Request } from '../read-joining.ts';
import { useAfterBinding } from '../signing/use-after-binding.ts';
import type { Category } from './draft.ts';
import { isWithdrawable, stepsOf, turnOf } from './presenter.ts';
import { useRequest } from './use-request.ts';
import { Write } from './write.tsx';

// Few who open a request answer a question or are admitted already: what they need comes when they do.
const Place = lazy(async () => ({ default: (await import('./place.tsx')).Place }));
const WaitsForSignature = lazy(async () => ({ default: (await import('../signing/waits.tsx')).WaitsForSignature }));
const Answer = lazy(async () => ({ default: (await import('./answer.tsx')).Answer }));

type BodyProps = { readonly request: Request; readonly category: Category };

const Rejected = ({ request }: { readonly request: Request }) => {
  const { t, name } = useWords();
  const { proposal } = request;
  return (
    <Alert variant="warning">
      <p>{t('provider.request.rejected')}</p>
      {proposal?.outcome === 'reject' && (
        <>
          <ul>
            {proposal.reasons.map((reason) => (
              <li key={reason}>{name(REJECTION_REASONS[reason].names)}</li>
            ))}
          </ul>
          {proposal.why !== undefined && <p className="kt-written">{proposal.why}</p>}
          <p className="kt-written">{proposal.remedy}</p>
        </>
      )}
      <Go to="/provider/join">{t('provider.request.again')}</Go>
    </Alert>
  );
};

const Waits = ({ request }: { readonly request: Request }) => {
  const words = useWords();
  const { t } = words;
  const { authority, id, clock, extended } = request;
  return (
    <>
      <p>{t('provider.request.waits')}</p>
      <Facts
        rows={[
          [t('join.receipt.decide_by'), clock && <Due key="by" at={clock.decideBy} />],
          [t('join.extended'), extended?.reason],
        ]}
      />
      <Path steps={stepsOf(request, words)} />
      <p>
        <Go to={`/provider/join/${authority}/${id}/receipt`}>{t('join.receipt.title')}</Go>
      </p>
    </>
  );
};

const OwnLetters = ({ request }: { readonly request: Request }) => {
  const { t } = useWords();
  const api = useApi();
  const { authority, id } = request;
  const letters = api.provider.authorities[':authority'].requests[':request'].letters[':language'];
  return (
    <LetterButtons
      name={id}
      labelOf={(language) => t(`join.letter.${language}`)}
      fetchLetter={(language) => letters.$get({ param: { authority, request: id, language } })}
    />
  );
};

const Body = ({ request, category }: BodyProps) => {
  const { t } = useWords();
  const session = useSession();
  const turn = turnOf(request);
  if (turn === 'admitted') return <Place request={request} />;
  if (turn === 'rejected') return <Rejected request={request} />;
  if (turn === 'over')
    return (
      <Empty action={<Go to="/provider/join">{t('provider.request.again')}</Go>}>{t('provider.request.over')}</Empty>
    );
  if (turn === 'wait') return <Waits request={request} />;
  if (!mayApply(session)) return <p>{t('provider.join.ask_writer')}</p>;
  const Turn = turn === 'write' ? Write : Answer;
  return <Turn request={request} category={category} />;
};

const Withdraw = ({ request }: { readonly request: Request }) => {
  const { t } = useWords();
  const api = useApi();
  const param = { authority: request.authority, request: request.id };
  const withdraw = useAct(
    (_: object, options) =>
      read(api.provider.authorities[':authority'].requests[':request'].withdrawal.$post({ param, json: {} }, options)),
    useAfterBinding(),
  );
  return (
    <ActButton
      label={t('provider.request.withdraw')}
      act={withdraw}
      onAct={() => withdraw.run({}, request.version)}
      variant="secondary"
      confirm={<p>{t('provider.request.withdraw_says')}</p>}
    />
  );
};

/** One request to participate, from the declaration to the place in the category. */
export const View = () => {
  const { t, name } = useWords();
  const session = useSession();
  const { request, system } = useRequest();
  return (
    <Loaded of={request}>
      {(own) => (
        <Loaded of={system}>
          {({ names, categories }) => {
            const category = categories.find((one) => one.id === own.category);
            return (
              <Page
                title={category === undefined ? name(names) : name(category.name)}
                lead={<StateTag tone="info">{t(`state.request.${own.state}`)}</StateTag>}
                back={{ to: '/provider/join', label: t('provider.join.title') }}
              >
                {session.acting?.mandate === 'together' && (
                  <Suspense>
                    <WaitsForSignature subject={own.id} />
                  </Suspense>
                )}
                {category && (
                  <Suspense>
                    <Body request={own} category={category} />
                  </Suspense>
                )}
                <Together request={own} />
                {own.letters && <OwnLetters request={own} />}
                {category && own.submissions && (
                  <Submissions submissions={own.submissions} requirements={category.requirements} />
                )}
                {isWithdrawable(own) && mayCountersign(session) && <Withdraw request={own} />}
              </Page>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};
