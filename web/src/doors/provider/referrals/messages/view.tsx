import { isTalkOpen } from '@kt/casework/domain/conversation.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { TalkPage } from '../../../../shared/messages/talk-page.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { pathOf, useOwnReferral } from '../own-referral.ts';

/** Messages with whoever guides the client of one referral, while the provider serves the client. */
export const View = () => {
  const param = { authority: usePathId('authority'), referral: usePathId('referral') };
  const { messages } = useApi().casework.provider.authorities[':authority'].referrals[':referral'];
  return (
    <Loaded of={useOwnReferral(param)}>
      {(data) => (
        <TalkPage
          data={data}
          to={pathOf(param)}
          ask={(api, query) =>
            read(
              api.casework.provider.authorities[':authority'].referrals[':referral'].messages.$get({ param, ...query }),
            )
          }
          send={(json, options) => read(messages.$post({ param, json }, options))}
          mayRead={isTalkOpen(data.state)}
        />
      )}
    </Loaded>
  );
};
