import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Strip } from '../../../../shared/page/parts.tsx';
import type { ReferralData } from '../referral/use-referral.ts';

/** The fees of a referral under its present agreement. */
export const useFees = (id: ReferralData['id']) =>
  useRead(['fees', id], (api) => api.casework.worker.referrals[':referral'].fees.$get({ param: { referral: id } }));

/** What the old provider has earned of this client, and by which rule it may still earn. */
export const OldFees = ({ data: { id, offer } }: { readonly data: ReferralData }) => {
  const { t, euros } = useWords();
  return (
    <Loaded of={useFees(id)}>
      {({ earnedCents, committedCents, afterSwitchDays }) => (
        <>
          <Strip
            figures={[
              [t('switch.earned'), euros(earnedCents)],
              [t('switch.reserved'), euros(committedCents)],
            ]}
          />
          <p>{t('switch.old_lead', { count: offer?.trackingDays ?? 0 })}</p>
          {afterSwitchDays > 0 && <p>{t('switch.old_days', { count: afterSwitchDays })}</p>}
        </>
      )}
    </Loaded>
  );
};
