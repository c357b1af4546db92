import { dayInFinland, type Id, id } from '@kt/kernel';
import type { SendInput } from '../app/lay-before.ts';
import type { ClientRef, ReferralRef } from '../app/ports.ts';
import { must } from './a-client.ts';
import { actOf, type Neighbourhood } from './a-house.ts';
import { AUTHORITY, CASE_WORKER } from './samples.ts';

export const WORKER = actOf(CASE_WORKER);
const TYPE = { serviceType: 'work_coaching' } as const;

/** What is chosen, on the day that the clock says, told of in Swedish, unless said otherwise. */
export type Choice = Partial<Omit<SendInput['choice'], 'agreement'>> & {
  readonly agreement?: Id<'agreement'> | undefined;
};
export const inputOf = (
  n: Neighbourhood,
  { agreement, ...choice }: Choice,
  more: Partial<SendInput> = {},
): SendInput => ({
  ...TYPE,
  choice: {
    mode: 'client',
    informedOn: dayInFinland(n.house.clock.now()),
    informationLanguages: ['sv'],
    ...choice,
    ...(agreement !== undefined && { agreement }),
  },
  ...more,
});
export const sending = (n: Neighbourhood, client: ClientRef, choice: Choice, more?: Partial<SendInput>, by = WORKER) =>
  n.casework.sendReferral(client, inputOf(n, choice, more), by);
export const providerOf = (at: number): Id<'organisation'> =>
  id('organisation', `org_01J${String(at).padStart(23, '0')}`);
export const refOf = (done: { readonly id: string }): ReferralRef => ({
  authority: AUTHORITY,
  id: id('referral', done.id),
});
export const viewed = async (n: Neighbourhood, ref: ReferralRef) => must(await n.casework.viewReferral(ref));
