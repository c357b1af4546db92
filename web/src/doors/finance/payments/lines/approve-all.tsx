import { Button } from '@navikt/ds-react/Button';
import { Modal } from '@navikt/ds-react/Modal';
import { useRef } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { problemText } from '../../../../shared/page/problem-text.ts';
import { netOf } from './presenter.ts';
import type { Approvable, ApproveAll } from './use-approve-all.ts';

const Told = ({ all: { turned, busy } }: { readonly all: ApproveAll }) => {
  const { t } = useWords();
  if (turned === undefined) return null;
  const { done, total, failed } = turned;
  return (
    <>
      <StatusLine>
        {busy ? t('finance.approve_all.progress', { done, total }) : t('finance.approve_all.done', { count: done })}
      </StatusLine>
      {busy && <progress className="kt-meter" value={done + failed.length} max={total} />}
      {failed.length > 0 && (
        <div className="kt-card" data-edge="near">
          <p>{t('finance.approve_all.failed')}</p>
          <ul>
            {failed.map(({ line, refusal }) => (
              <li key={line.id}>
                <Go to={`/finance/lines/${line.id}`}>{line.payee ?? line.id}</Go> {problemText(refusal, t).text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

/** One yes for every line that matches, carried out line by line. */
export const ApproveAllButton = ({
  all,
  lines,
}: {
  readonly all: ApproveAll;
  readonly lines: readonly Approvable[];
}) => {
  const { t, euros } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const count = lines.length;
  const label = t('finance.approve_all', { count });
  const agreed = (): void => {
    dialog.current?.close();
    void all.run(lines);
  };
  return (
    <div className="kt-stack">
      {(count > 0 || all.busy) && (
        <Button loading={all.busy} onClick={() => dialog.current?.showModal()}>
          {label}
        </Button>
      )}
      <Told all={all} />
      <Modal ref={dialog} header={{ heading: label }} width="small">
        <Modal.Body>{t('finance.approve_all.confirm', { count, sum: euros(netOf(lines)) })}</Modal.Body>
        <Modal.Footer>
          <Button onClick={agreed}>{label}</Button>
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            {t('web.cancel')}
          </Button>
        </Modal.Footer>
      </Modal>
    </div>
  );
};
