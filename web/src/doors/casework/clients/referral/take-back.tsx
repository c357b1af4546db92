import { epochMs, isInstant } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { minutesLeft } from './minutes-left.ts';
import type { ReferralData } from './use-referral.ts';

/** Undoes an offer while it can be undone, and says how long that is. */
export const TakeBack = ({ data: { id, version, commands, takeBackUntil } }: { readonly data: ReferralData }) => {
  const { t } = useWords();
  const api = useApi();
  const now = useNow();
  const act = useAct((_: object, options) =>
    read(
      api.casework.worker.referrals[':referral']['taking-back'].$post({ param: { referral: id }, json: {} }, options),
    ),
  );
  const minutes =
    takeBackUntil === undefined || !isInstant(takeBackUntil) ? 0 : minutesLeft(epochMs(now), epochMs(takeBackUntil));
  if (!commands.includes('take_back') || minutes === 0) return null;
  return (
    <div className="kt-stack kt-tight">
      <ActButton label={t('referral.take_back')} variant="secondary" act={act} onAct={() => act.run({}, version)} />
      <p className="kt-quiet">{t('referral.take_back_lead', { count: minutes })}</p>
    </div>
  );
};
