import type { AgreementShown } from '../../../../shared/agreements/answers.ts';

type Has = (...roles: readonly string[]) => boolean;
export type SideAct =
  | 'supplement'
  | 'ring'
  | 'shares'
  | 'waive'
  | 'withdraw'
  | 'suspend'
  | 'resume'
  | 'change'
  | 'terminate';

type Standing = Pick<AgreementShown, 'state' | 'proposed' | 'checksWaived'> & { readonly ring: readonly unknown[] };
const isUnsigned = ({ state }: Standing): boolean =>
  state === 'draft' || state === 'offered' || state === 'half_signed';
const runs = ({ state }: Standing): boolean => state === 'active' || state === 'orders_suspended';

const MAY: Readonly<Record<SideAct, readonly [role: string, when: (of: Standing) => boolean]>> = {
  supplement: ['agreement_manager', ({ state }) => state === 'draft'],
  ring: ['agreement_manager', ({ state }) => state === 'draft'],
  resume: ['agreement_manager', ({ state }) => state === 'orders_suspended'],
  change: ['agreement_manager', (of) => runs(of) && of.proposed === undefined],
  shares: ['agreement_manager', (of) => runs(of) && of.proposed === undefined && of.ring.length > 0],
  waive: ['agreement_manager', (of) => isUnsigned(of) && of.checksWaived === undefined],
  suspend: ['agreement_manager', ({ state }) => state === 'active'],
  withdraw: ['decision_maker', isUnsigned],
  terminate: ['decision_maker', runs],
};
const SIDE_ACTS: readonly SideAct[] = [
  'supplement',
  'ring',
  'resume',
  'change',
  'shares',
  'waive',
  'suspend',
  'withdraw',
  'terminate',
];

/** What may be done besides the next step. */
export const sideActs = (agreement: Standing, has: Has): readonly SideAct[] =>
  SIDE_ACTS.filter((act) => has(MAY[act][0]) && MAY[act][1](agreement));
