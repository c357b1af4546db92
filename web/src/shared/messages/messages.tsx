import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../page/loaded.tsx';
import { useSession } from '../session/session-context.ts';
import { lineOf, type MessageShown } from './presenter.ts';
import { type AskMessages, useMessages } from './use-messages.ts';

type Of = { readonly referral: string; readonly ask: AskMessages };

const Line = ({ one }: { readonly one: MessageShown }) => {
  const { t, moment } = useWords();
  const { self } = useSession();
  const { who, state } = lineOf(one, self?.person);
  return (
    <li className="kt-card kt-stack kt-tight" data-edge={who === 'messages.from.you' ? 'near' : 'plain'}>
      <p>
        <strong>{t(who)}</strong> <span className="kt-quiet">{moment(one.at)}</span>
      </p>
      <p className="kt-written">{one.text}</p>
      {state !== undefined && <p className="kt-quiet">{t(state)}</p>}
    </li>
  );
};

const Stretch = ({ referral, ask, cursor }: Of & { readonly cursor?: string }) => {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
  };
  return (
    <Loaded of={useMessages(referral, ask, cursor)}>
      {({ rows, cursor: earlier, earlierUnread }) => (
        <>
          {earlier !== undefined && isOpen && <Stretch referral={referral} ask={ask} cursor={earlier} />}
          {earlier !== undefined && !isOpen && (
            <div className="kt-stack kt-tight">
              {earlierUnread > 0 && <p>{t('messages.earlier_unread', { count: earlierUnread })}</p>}
              <Button variant="secondary" onClick={open}>
                {t('messages.earlier')}
              </Button>
            </div>
          )}
          {rows.length === 0 ? (
            <p>{t('messages.none')}</p>
          ) : (
            <ol className="kt-cards">
              {rows.map((one) => (
                <Line key={one.n} one={one} />
              ))}
            </ol>
          )}
        </>
      )}
    </Loaded>
  );
};

/** What was said about a referral, the newest last; earlier pages are read when they are asked for. */
export const Messages = ({ referral, ask }: Of) => <Stretch referral={referral} ask={ask} />;
