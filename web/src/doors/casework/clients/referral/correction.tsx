import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { pendingOf } from './presenter.ts';
import type { ReferralData } from './use-referral.ts';

/** The provider's correction of a day or proposed end, with the two answers there are. */
export const Correction = ({ data }: { readonly data: ReferralData }) => {
  const { t, day } = useWords();
  const api = useApi();
  const { id, version } = data;
  const act = useAct((json: { readonly answer: 'approve' | 'reject' }, options) =>
    read(
      api.casework.worker.referrals[':referral'].corrections.answer.$post({ param: { referral: id }, json }, options),
    ),
  );
  const asked = pendingOf(data);
  if (asked === undefined) return null;
  return (
    <section className="kt-box">
      <h2>{t(asked.kind === 'service_end' ? 'referral.end_proposed' : 'referral.correction')}</h2>
      <p>{t(`referral.correction.${asked.kind}`, { day: day(asked.day) })}</p>
      {asked.kind === 'service_end' && (
        <>
          {asked.reason !== undefined && <p>{`${t('web.reason')}: ${t(`referral.end.${asked.reason}`)}`}</p>}
          <p>{t('referral.end_proposed_lead')}</p>
        </>
      )}
      <div className="kt-row">
        <ActButton
          label={t(asked.kind === 'service_end' ? 'referral.end_approve' : 'referral.approve')}
          act={act}
          onAct={() => act.run({ answer: 'approve' }, version)}
        />
        <ActButton
          label={t(asked.kind === 'service_end' ? 'referral.end_reject' : 'referral.reject')}
          variant="secondary"
          act={{ busy: act.busy, refusal: undefined }}
          onAct={() => act.run({ answer: 'reject' }, version)}
        />
      </div>
    </section>
  );
};
