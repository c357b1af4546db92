import type { Id } from '@kt/kernel';
import { SERVICE_TYPES } from '@kt/terms';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { useNames } from '../../use-names.ts';

type AboutProps = { readonly referral: Id<'referral'>; readonly provider: string };

/** The client by reference, the provider by name, and the days of the service. */
export const About = ({ referral, provider }: AboutProps) => {
  const { t, name, day } = useWords();
  const nameOf = useNames([provider]);
  const seen = useRead(['verified-referral', referral], (api) =>
    api.casework.verifier.referrals[':referral'].$get({ param: { referral } }),
  );
  return (
    <Loaded of={seen}>
      {({ clientReference, serviceType, distanceGroup, startedOn, endedOn }) => (
        <Facts
          rows={[
            [t('verify.client'), clientReference],
            [t('verify.provider'), nameOf(provider)],
            [t('clients.service'), name(SERVICE_TYPES[serviceType].names)],
            [t('client.distance'), distanceGroup && t(`distance_group.${distanceGroup}`)],
            [t('verify.service_days'), startedOn && `${day(startedOn)} – ${endedOn === undefined ? '' : day(endedOn)}`],
          ]}
        />
      )}
    </Loaded>
  );
};
