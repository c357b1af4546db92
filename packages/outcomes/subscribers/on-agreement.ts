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
import { forEach, type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import { forEachBuyer } from '@kt/terms';
import type { changeCopy, copyAgreement } from '../app/copy-agreement.ts';

export type AgreementUseCases = {
  readonly copyAgreement: ReturnType<typeof copyAgreement>;
  readonly changeCopy: ReturnType<typeof changeCopy>;
};

type Terms = Pick<
  AgreementActivated,
  'authority' | 'ring' | 'agreement' | 'provider' | 'serviceType' | 'rateCard' | 'prices' | 'start' | 'end'
>;
type Ending = Pick<AgreementRunOff, 'authority' | 'ring' | 'agreement'>;

/** Terms in force are copied for every buyer with their rate cards, each of which holds from its day. */
export const onAgreement = ({ copyAgreement: copy, changeCopy: change }: AgreementUseCases): readonly Subscriber[] => {
  const copyOne = ({ authority, agreement, prices, ...terms }: Terms, act: Act) => {
    const { provider, serviceType, rateCard, start, end } = terms;
    const priced = prices === undefined ? {} : { prices };
    return copy({ authority, agreement }, { provider, serviceType, rateCard, ...priced, start, end }, act);
  };
  const copied = (terms: Terms, act: Act) => forEach(forEachBuyer(terms), act, copyOne);
  const changed = (type: 'run_off' | 'close') => (of: Ending, act: Act) =>
    forEach(forEachBuyer(of), act, ({ authority, agreement }, own) => change({ authority, agreement }, { type }, own));
  return [
    subscriber('outcomes.copy', 'agreement.activated', zAgreementActivated, copied),
    subscriber('outcomes.copy-changed', 'agreement.changed', zAgreementChanged, copied),
    subscriber('outcomes.copy-prolonged', 'agreement.option_used', zAgreementOptionUsed, copied),
    subscriber('outcomes.run-off', 'agreement.run_off', zAgreementRunOff, changed('run_off')),
    subscriber('outcomes.terminated', 'agreement.terminated', zAgreementTerminated, changed('run_off')),
    subscriber('outcomes.close-copy', 'agreement.closed', zAgreementClosed, changed('close')),
  ];
};
