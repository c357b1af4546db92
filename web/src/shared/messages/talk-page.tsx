import { isTalkOpen } from '@kt/casework/domain/conversation.ts';
import type { ReferralState } from '@kt/casework/domain/referral.ts';
import type { ComponentProps } from 'react';
import { useWords } from '../language/use-words.ts';
import { Page } from '../page/page.tsx';
import { Messages } from './messages.tsx';
import { Write } from './write.tsx';

type TalkProps = {
  readonly data: { readonly id: string; readonly clientReference: string; readonly state: ReferralState };
  /** The referral's page. */
  readonly to: string;
  readonly ask: ComponentProps<typeof Messages>['ask'];
  readonly send: ComponentProps<typeof Write>['send'];
  /** Whether the reader may see what was said. */
  readonly mayRead: boolean;
};

/** The messages about one referral, who reads them and what they are not for. */
export const TalkPage = ({ data, to, ask, send, mayRead }: TalkProps) => {
  const { t } = useWords();
  const { id, clientReference: reference, state } = data;
  return (
    <Page
      title={t('messages.title', { reference })}
      lead={<p>{`${t('messages.who')} ${t('messages.not_for')}`}</p>}
      back={{ to, label: t('messages.back') }}
    >
      {mayRead && <Messages referral={id} ask={ask} />}
      {isTalkOpen(state) ? <Write send={send} /> : <p>{t('messages.not_now')}</p>}
      <p className="kt-quiet">{t('messages.kept')}</p>
    </Page>
  );
};
