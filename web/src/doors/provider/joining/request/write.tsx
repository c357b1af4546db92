import { Alert } from '@navikt/ds-react/Alert';
import { Button } from '@navikt/ds-react/Button';
import { useEffect, useRef, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { keptDraft } from '../../../../shared/form/device-draft.ts';
import { Sent } from '../../../../shared/joining/submissions.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { maySend } from '../powers.ts';
import type { Request } from '../read-joining.ts';
import { waitsAt } from '../signing/read-signing.ts';
import { type Category, deviceKey, draftText, shownOf, startFrom } from './draft.ts';
import { Editor } from './editor.tsx';
import { isReady } from './presenter.ts';

export type WriteProps = { readonly request: Request; readonly category: Category };

/** Why a request cannot be sent yet, and where to mend it. */
export const NotYet = ({ request: { authority, id } }: Pick<WriteProps, 'request'>) => {
  const { t } = useWords();
  const { has } = useSession();
  const isSigner = has('org_admin', 'signatory');
  return (
    <Alert variant="info">
      <p>{t(isSigner ? 'provider.request.mandate_first' : 'provider.request.waits_for_signatory')}</p>
      {isSigner && (
        <Go to={`/provider/organisation/mandate?next=/provider/join/${authority}/${id}`}>
          {t('provider.mandate.title')}
        </Go>
      )}
    </Alert>
  );
};

const Send = ({ request, category, onChange }: WriteProps & { readonly onChange: () => void }) => {
  const { t } = useWords();
  const session = useSession();
  const api = useApi();
  const go = useGo();
  const { authority, id, version } = request;
  const param = { authority, request: id };
  const submit = useAct(
    (_: object, options) =>
      read(api.provider.authorities[':authority'].requests[':request'].submission.$post({ param, json: {} }, options)),
    (done) => go(waitsAt(done) ?? `/provider/join/${authority}/${id}/receipt`),
  );
  return (
    <Section title={t('provider.request.check')}>
      <Sent sent={request} requirements={category.requirements} />
      <p>{t('provider.request.binds')}</p>
      {maySend(session) ? (
        <ActButton label={t('provider.request.submit')} act={submit} onAct={() => submit.run({}, version)} />
      ) : (
        <NotYet request={request} />
      )}
      <div className="kt-row">
        <Button variant="secondary" onClick={onChange}>
          {t('web.change')}
        </Button>
      </div>
    </Section>
  );
};

/** What takes the place of what had the focus takes the focus, too; on arrival the page's name has it. */
const useFocusAfter = (turn: boolean) => {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(turn);
  useEffect(() => {
    if (before.current !== turn) box.current?.focus();
    before.current = turn;
  }, [turn]);
  return box;
};

/** A draft: the answers, then what will be sent, then the sending. */
export const Write = ({ request, category }: WriteProps) => {
  const { t } = useWords();
  const key = deviceKey(useSession(), request.id);
  const [isWriting, setWriting] = useState(!isReady(request, category) || keptDraft(key) !== undefined);
  const [start, setStart] = useState(() => startFrom(request, category, keptDraft(key)));
  const begin = (): void => {
    setStart(startFrom(request, category, keptDraft(key)));
    setWriting(true);
  };
  const box = useFocusAfter(isWriting);
  if (!isWriting)
    return (
      <div ref={box} tabIndex={-1} className="kt-stack">
        <Send request={request} category={category} onChange={begin} />
      </div>
    );
  return (
    <div ref={box} tabIndex={-1} className="kt-stack">
      {request.earlier && (
        <p>
          <Go to={`/provider/join/${request.authority}/${request.earlier}`}>{t('join.earlier')}</Go>
        </p>
      )}
      <Editor
        key={start.version}
        request={request}
        category={category}
        start={start}
        onReady={() => setWriting(false)}
        onChoose={(shown, now) => setStart({ shown, version: now.version, saved: draftText(shownOf(now, category)) })}
      />
    </div>
  );
};
