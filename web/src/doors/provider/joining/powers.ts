import type { Session } from '../../../shared/session/session-context.ts';

type Who = Pick<Session, 'acting' | 'has'>;

/** Whether the reader writes requests to participate. */
export const mayApply = ({ has }: Who): boolean => has('org_admin', 'writer', 'signatory');
/** Whether the reader sends them: somebody who stands for the organisation and whose mandate is written down. */
export const maySend = ({ acting, has }: Who): boolean =>
  has('org_admin', 'signatory') && acting?.mandate !== undefined;
/** Whether the reader binds the organisation alone. */
export const mayBind = ({ acting, has }: Who): boolean => has('signatory') && acting?.mandate === 'in_force';
/** Whether the reader gives the second of two signatures: alone, or together with whoever gave the first. */
export const mayCountersign = ({ acting, has }: Who): boolean =>
  has('signatory') && (acting?.mandate === 'in_force' || acting?.mandate === 'together');
/** Whether the reader administers members. */
export const mayAdminister = ({ acting, has }: Who): boolean =>
  has('org_admin') && (acting?.standing === 'confirmed' || acting?.standing === 'provisional');
