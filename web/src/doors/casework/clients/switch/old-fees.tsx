import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Strip } from '../../../../shared/page/parts.tsx';
import type { ReferralData } from '../referral/use-referral.ts';
import { feeLines } from './presenter.ts';

/** What the old provider has earned of this client, and what its rate card still lets it earn. */
export const OldFees = ({ data: { id, offer } }: { readonly data: ReferralData }) => {
  const words = useWords();
  const { t, euros } = words;
  const fees = useRead(['fees', id], (api) =>
    api.casework.worker.referrals[':referral'].fees.$get({ param: { referral: id } }),
  );
  return (
    <Loaded of={fees}>
      {({ earnedCents, committedCents, afterSwitchDays, steps }) => (
        <>
          <Strip
            figures={[
              [t('switch.earned'), euros(earnedCents)],
              [t('switch.reserved'), euros(committedCents)],
            ]}
          />
          <p>{t('switch.old_lead', { count: offer?.trackingDays ?? 0 })}</p>
          {afterSwitchDays > 0 && <p>{t('switch.old_days', { count: afterSwitchDays })}</p>}
          <DataTable
            caption={t('switch.old_steps')}
            rows={feeLines(steps, words)}
            keyOf={({ key }) => key}
            columns={[
              { key: 'what', title: t('switch.step'), cell: ({ what }) => what },
              { key: 'price', title: t('switch.price'), cell: ({ price }) => price },
              { key: 'how', title: t('web.state'), cell: ({ how }) => how },
            ]}
          />
        </>
      )}
    </Loaded>
  );
};
