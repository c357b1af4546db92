import { lotBinding } from '@kt/competition/domain/lots.ts';
import { Alert } from '@navikt/ds-react/Alert';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { lazy, Suspense, useState } from 'react';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { turnOf } from '../ended.tsx';
import { mayBind } from '../powers.ts';
import { draftIn } from '../tender/draft.ts';
import { type TenderSent, tenderForm } from '../tender/form.ts';
import { askedBy, comparisonOf } from '../tender/presenter.ts';
import { Written } from '../tender/written.tsx';
import { Turned } from '../turned.tsx';
import { type CallRef, type Invitation, useCallRef, useDraft, useInvitation, useOwnTender } from '../use-call.ts';
import { failsIn, KnowsItFails } from './must-haves.tsx';
import { sealable } from './presenter.ts';
import { useSubmission } from './use-submission.ts';

const GroupGuard = lazy(async () => ({ default: (await import('../group/guard.tsx')).GroupGuard }));

type SubmitProps = {
  readonly of: CallRef;
  readonly call: Invitation;
  readonly sent: TenderSent;
  readonly own: { readonly version: number; readonly pseudonym: string };
};

const Submit = ({ of, call, sent, own }: SubmitProps) => {
  const { t, name } = useWords();
  const session = useSession();
  const [keepsCopy, setKeepsCopy] = useState(true);
  const [knows, setKnows] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { submit, stage, act } = useSubmission(of, { publicKey: call.publicKey, ...lotBinding(call), ...own });
  const { actingFor, self } = session;
  if (!mayBind(session) || actingFor === undefined)
    return <Alert variant="info">{t('provider.check.waits_for_signatory')}</Alert>;
  const fails = failsIn(askedBy(call, name), sent.mustHaves);
  const isHeld = fails.length > 0 && !knows;
  const who = { organisation: actingFor, name: self?.name ?? '' };
  return (
    <div className="kt-box">
      <Due at={call.deadline} label={t('provider.call.deadline')} />
      <p>{t('provider.check.binds', { name: who.name })}</p>
      <Checkbox checked={keepsCopy} onChange={({ target }) => setKeepsCopy(target.checked)}>
        {t('provider.check.keeps_copy')}
      </Checkbox>
      <KnowsItFails fails={fails} knows={knows} isAsked={isAsked} onChange={setKnows} />
      <ActButton
        label={t('provider.check.submit')}
        act={act}
        onAct={() => {
          setAsked(isHeld);
          return isHeld ? undefined : submit(sealable(call, sent, who), keepsCopy);
        }}
      />
      <StatusLine>{stage === undefined ? '' : t(`provider.check.${stage}`)}</StatusLine>
    </div>
  );
};

type CheckedProps = Omit<SubmitProps, 'sent'> & { readonly text: string | undefined };

const Checked = ({ of, call, text, own }: CheckedProps) => {
  const { t, name } = useWords();
  const { at } = useCallRef();
  const asked = askedBy(call, name);
  const shown = draftIn(asked, text);
  const { data: sent, error } = tenderForm(asked, t).safeParse(shown);
  return (
    <>
      <Written asked={asked} shown={shown} comparison={comparisonOf(call, shown.prices)} />
      <div className="kt-row kt-no-print">
        <Go to={`${at}/tender`} as={sent === undefined ? 'primary' : 'secondary'}>
          {t('provider.check.change')}
        </Go>
      </div>
      {sent === undefined ? (
        <Alert variant="warning">
          {t('provider.check.incomplete')}
          <ul>
            {error.issues.map(({ path, message }) => (
              <li key={path.join('.')}>{message}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Suspense fallback={null}>
          <GroupGuard of={of} call={call} kept={shown.consortium}>
            <Submit of={of} call={call} sent={sent} own={own} />
          </GroupGuard>
        </Suspense>
      )}
    </>
  );
};

/** Everything that will be sealed, before the act that binds. */
export const View = () => {
  const { t, name } = useWords();
  const now = useNow();
  const { at, ...of } = useCallRef();
  const invitation = useInvitation(of);
  const own = useOwnTender(of);
  const draft = useDraft(of, own.data !== undefined && own.data !== null);
  return (
    <Loaded of={invitation}>
      {(call) => (
        <Page
          title={t('provider.check.title')}
          lead={<p>{name(call.title)}</p>}
          back={{ to: `${at}/tender`, label: t('provider.tender.title') }}
        >
          <Loaded of={own}>
            {(tender) =>
              tender === null || turnOf(call, now) !== 'none' ? (
                <Turned back={at} why={turnOf(call, now)} />
              ) : (
                <Loaded of={draft}>{(saved) => <Checked of={of} call={call} text={saved.text} own={tender} />}</Loaded>
              )
            }
          </Loaded>
        </Page>
      )}
    </Loaded>
  );
};
