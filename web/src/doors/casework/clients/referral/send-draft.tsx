import { DISTANCE_GROUPS, type DistanceGroup } from '@kt/terms';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { NextOptions, useLost } from '../refer/next-options.tsx';
import { AskApproval, Waiting } from './approval.tsx';
import { SendDraftTo } from './send-draft-to.tsx';
import type { ReferralData } from './use-referral.ts';

type Of = { readonly data: ReferralData };

const Group = ({ data: { id, version } }: Of) => {
  const { t } = useWords();
  const api = useApi();
  const act = useAct((json: { readonly distanceGroup: DistanceGroup }, options) =>
    read(api.casework.worker.referrals[':referral'].group.$post({ param: { referral: id }, json }, options)),
  );
  return (
    <div className="kt-stack">
      <p>{t('referral.group_first')}</p>
      <div className="kt-row">
        {DISTANCE_GROUPS.map((distanceGroup) => (
          <ActButton
            key={distanceGroup}
            label={t(`distance_group.${distanceGroup}`)}
            variant="secondary"
            act={act}
            onAct={() => act.run({ distanceGroup }, version)}
          />
        ))}
      </div>
    </div>
  );
};

/** A referral that was drafted but not sent: what it lacks, or the button that sends it. */
export const SendDraft = ({ data }: Of) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version, client, serviceType, choice, distanceGroup, previous } = data;
  const follows = previous === undefined ? '' : `&previous=${previous}`;
  const act = useAct((_: object, options) =>
    read(api.casework.worker.referrals[':referral'].offer.$post({ param: { referral: id }, json: {} }, options)),
  );
  const lost = useLost(act.refusal);
  if (choice === undefined)
    return (
      <div className="kt-stack">
        <p>{t('referral.choice_missing')}</p>
        <Go to={`/casework/clients/${client}/options?type=${serviceType}${follows}`} as="primary">
          {t('options.title')}
        </Go>
      </div>
    );
  if (distanceGroup === undefined) return <Group data={data} />;
  if (data.approval?.state === 'asked') return <Waiting approval={data.approval} />;
  return (
    <div className="kt-stack">
      <ActButton
        label={t('referral.send_draft')}
        act={{ busy: act.busy, refusal: act.refusal === lost ? undefined : act.refusal }}
        onAct={() => act.run({}, version)}
        confirm={<p>{t('refer.lead')}</p>}
      />
      <NextOptions
        refusal={lost}
        send={({ agreement }, provider) => <SendDraftTo referral={id} agreement={agreement} provider={provider} />}
      />
      <AskApproval data={data} isAbove={act.refusal?.code === 'casework.above_own_limit'} />
    </div>
  );
};
