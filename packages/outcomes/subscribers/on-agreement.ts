import {
  type AgreementActivated,
  type AgreementRunOff,
  zAgreementActivated,
  zAgreementChanged,
  zAgreementClosed,
  zAgreementOptionUsed,
  zAgreementRunOff,
  zAgreementTerminated,
} from '@kt/agreements/events.ts';
import type { Act } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { changeCopy, copyAgreement } from '../app/copy-agreement.ts';

export type AgreementUseCases = {
  readonly copyAgreement: ReturnType<typeof copyAgreement>;
  readonly changeCopy: ReturnType<typeof changeCopy>;
};

type Terms = Pick<
  AgreementActivated,
  'authority' | 'agreement' | 'provider' | 'serviceType' | 'rateCard' | 'start' | 'end'
>;
type Ending = Pick<AgreementRunOff, 'authority' | 'agreement'>;

/** Terms in force are copied with their rate card; referrals offered from now on get them. */
export const onAgreement = ({ copyAgreement: copy, changeCopy: change }: AgreementUseCases): readonly Subscriber[] => {
  const copied = ({ authority, agreement, provider, serviceType, rateCard, start, end }: Terms, act: Act) =>
    copy({ authority, agreement }, { provider, serviceType, rateCard, start, end }, act);
  const ranOff = ({ authority, agreement }: Ending, act: Act) =>
    change({ authority, agreement }, { type: 'run_off' }, act);
  return [
    subscriber('outcomes.copy', 'agreement.activated', zAgreementActivated, copied),
    subscriber('outcomes.copy-changed', 'agreement.changed', zAgreementChanged, copied),
    subscriber('outcomes.copy-prolonged', 'agreement.option_used', zAgreementOptionUsed, copied),
    subscriber('outcomes.run-off', 'agreement.run_off', zAgreementRunOff, ranOff),
    subscriber('outcomes.terminated', 'agreement.terminated', zAgreementTerminated, ranOff),
    subscriber('outcomes.close-copy', 'agreement.closed', zAgreementClosed, ({ authority, agreement }, act) =>
      change({ authority, agreement }, { type: 'close' }, act),
    ),
  ];
};
