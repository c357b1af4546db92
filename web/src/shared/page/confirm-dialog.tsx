import { Button } from '@navikt/ds-react/Button';
import { Modal } from '@navikt/ds-react/Modal';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type ConfirmDialogProps = {
  readonly label: string;
  readonly variant: 'primary' | 'secondary' | 'danger';
  readonly children: ReactNode;
  readonly onAgreed: () => void;
  readonly onClosed: () => void;
};

/** Says what is about to happen and asks for a yes; open as long as it is shown. */
export const ConfirmDialog = ({ label, variant, children, onAgreed, onClosed }: ConfirmDialogProps) => {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Modal ref={dialog} header={{ heading: label }} width="small" onClose={onClosed}>
      <Modal.Body>{children}</Modal.Body>
      <Modal.Footer>
        <Button variant={variant} onClick={onAgreed}>
          {label}
        </Button>
        <Button variant="secondary" onClick={() => dialog.current?.close()}>
          {t('web.cancel')}
        </Button>
      </Modal.Footer>
    </Modal>
  );
};
