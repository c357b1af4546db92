import { Button } from '@navikt/ds-react/Button';
import { Modal } from '@navikt/ds-react/Modal';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../api/use-act.ts';
import { ProblemBox } from './problem-box.tsx';

type ActButtonProps = {
  /** Names the act, e.g. “Submit the tender”. */
  readonly label: string;
  readonly act: Pick<Act<unknown>, 'busy' | 'refusal'>;
  readonly onAct: () => unknown;
  readonly variant?: 'primary' | 'secondary' | 'danger';
  /** For a binding act: what is about to happen, in a dialog that must be answered. */
  readonly confirm?: ReactNode;
};

/** A button that does one act: shows that it is under way and, below itself, why it was refused. */
export const ActButton = ({ label, act: { busy, refusal }, onAct, variant = 'primary', confirm }: ActButtonProps) => {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const start = (): void => {
    if (confirm === undefined) void onAct();
    else dialog.current?.showModal();
  };
  const agreed = (): void => {
    dialog.current?.close();
    void onAct();
  };
  return (
    <div className="kt-stack kt-tight kt-no-print">
      <Button variant={variant} loading={busy} onClick={start}>
        {label}
      </Button>
      <ProblemBox refusal={refusal} />
      {confirm !== undefined && (
        <Modal ref={dialog} header={{ heading: label }} width="small">
          <Modal.Body>{confirm}</Modal.Body>
          <Modal.Footer>
            <Button variant={variant} onClick={agreed}>
              {label}
            </Button>
            <Button variant="secondary" onClick={() => dialog.current?.close()}>
              {t('web.cancel')}
            </Button>
          </Modal.Footer>
        </Modal>
      )}
    </div>
  );
};
