import { type Id, parseId } from '@kt/kernel';
import { Alert } from '@navikt/ds-react/Alert';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { maySend } from '../powers.ts';
import type { Request, System } from '../read-joining.ts';
import { Declare } from './declare.tsx';
import { declared } from './presenter.ts';

type WriteProps = { readonly request: Request; readonly requirements: System['categories'][number]['requirements'] };

const useOwnOrganisation = (): Id<'organisation'> | undefined => {
  const { actingFor } = useSession();
  return actingFor === undefined ? undefined : parseId('organisation', actingFor);
};

/** Why a request cannot be sent yet, and where to mend it. */
const NotYet = () => {
  const { t } = useWords();
  const { has } = useSession();
  const isSigner = has('org_admin', 'signatory');
  return (
    <Alert variant="info">
      <p>{t(isSigner ? 'provider.request.mandate_first' : 'provider.request.waits_for_signatory')}</p>
      {isSigner && <Go to="/provider/organisation/mandate">{t('provider.mandate.title')}</Go>}
    </Alert>
  );
};

const Send = ({ request, requirements, onChange }: WriteProps & { readonly onChange: () => void }) => {
  const { t, name } = useWords();
  const session = useSession();
  const api = useApi();
  const param = { authority: request.authority, request: request.id };
  const submit = useAct((_: object, options) =>
    read(api.provider.authorities[':authority'].requests[':request'].submission.$post({ param, json: {} }, options)),
  );
  return (
    <Section title={t('provider.request.check')}>
      <ul>
        {requirements.map(({ key, text }) => (
          <li key={key}>{name(text)}</li>
        ))}
        <li>{t('provider.request.no_exclusion')}</li>
      </ul>
      <p>{t('provider.request.binds')}</p>
      {maySend(session) ? (
        <ActButton label={t('provider.request.submit')} act={submit} onAct={() => submit.run({}, request.version)} />
      ) : (
        <NotYet />
      )}
      <div className="kt-row">
        <Button variant="secondary" onClick={onChange}>
          {t('web.change')}
        </Button>
      </div>
    </Section>
  );
};

/** A draft: the declaration, then what will be sent, then the sending. */
export const Write = ({ request, requirements }: WriteProps) => {
  const { t } = useWords();
  const api = useApi();
  const organisation = useOwnOrganisation();
  const [isWriting, setWriting] = useState(request.declarations.length === 0);
  const param = { authority: request.authority, request: request.id };
  const save = useAct(
    (json: ReturnType<typeof declared>, options) =>
      read(api.provider.authorities[':authority'].requests[':request'].$put({ param, json }, options)),
    () => setWriting(false),
  );
  if (!isWriting) return <Send request={request} requirements={requirements} onChange={() => setWriting(true)} />;
  return (
    <Declare
      request={request}
      requirements={requirements}
      act={save}
      label={t('provider.request.go_on')}
      onDeclare={(meets) => organisation && save.run(declared(request, organisation, meets), request.version)}
    />
  );
};

/** The authority has asked something: the declaration is given again. */
export const Answer = ({ request, requirements }: WriteProps) => {
  const { t, day } = useWords();
  const session = useSession();
  const api = useApi();
  const organisation = useOwnOrganisation();
  const param = { authority: request.authority, request: request.id };
  const resubmit = useAct((json: ReturnType<typeof declared>, options) =>
    read(api.provider.authorities[':authority'].requests[':request'].resubmission.$post({ param, json }, options)),
  );
  const { asked } = request;
  return (
    <Section title={t('provider.request.question')}>
      {asked && (
        <div className="kt-box">
          <p className="kt-written">{asked.question}</p>
          <p className="kt-quiet">{t('provider.request.answer_by', { day: day(asked.deadline) })}</p>
        </div>
      )}
      {maySend(session) ? (
        <Declare
          request={request}
          requirements={requirements}
          act={resubmit}
          label={t('provider.request.resubmit')}
          onDeclare={(meets) => organisation && resubmit.run(declared(request, organisation, meets), request.version)}
        />
      ) : (
        <NotYet />
      )}
    </Section>
  );
};
