import { Button } from '@navikt/ds-react/Button';
import { Modal } from '@navikt/ds-react/Modal';
import { useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/session-context.ts';
import { EndedContext } from '../ended-context.ts';

/** Signs in again in a window of its own: the page below stays as it is, with everything typed. */
export const EndedDialog = () => {
  const { t } = useTranslation();
  const { language } = useSession();
  const { ended, back, later } = useContext(EndedContext);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (ended) dialog.current?.showModal();
    else dialog.current?.close();
  }, [ended]);
  useEffect(() => {
    const channel = new BroadcastChannel('session');
    channel.onmessage = back;
    return () => channel.close();
  }, [back]);
  const signIn = (): void => {
    window.open(`/auth/sign-in?language=${language}&returnTo=/signed-in.html`, 'sign-in', 'width=520,height=720');
  };
  return (
    <Modal ref={dialog} header={{ heading: t('web.ended.title'), closeButton: false }} width="small">
      <Modal.Body>{t('web.ended.body')}</Modal.Body>
      <Modal.Footer>
        <Button onClick={signIn}>{t('web.sign_in')}</Button>
        <Button variant="secondary" onClick={later}>
          {t('web.ended.later')}
        </Button>
      </Modal.Footer>
    </Modal>
  );
};
