import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { TalkPage } from '../../../../shared/messages/talk-page.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useReferral } from '../referral/use-referral.ts';

/** Messages with the provider of one referral. */
export const View = () => {
  const referral = usePathId('referral');
  const { messages } = useApi().casework.worker.referrals[':referral'];
  const param = { referral };
  return (
    <Loaded of={useReferral(referral)}>
      {(data) => (
        <TalkPage
          data={data}
          to={`/casework/referrals/${referral}`}
          ask={(api, query) => read(api.casework.worker.referrals[':referral'].messages.$get({ param, ...query }))}
          send={(json, options) => read(messages.$post({ param, json }, options))}
          mayRead
        />
      )}
    </Loaded>
  );
};
