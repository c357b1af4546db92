import type { Session } from '../../../shared/session/session-context.ts';

type Who = Pick<Session, 'acting' | 'has'>;

const isConfirmed = ({ acting }: Who): boolean => acting?.standing === 'confirmed';

/** Whether the reader sees that there is a tender, and its receipts. */
export const mayFollow = (who: Who): boolean => isConfirmed(who) && who.has('org_admin', 'writer', 'signatory');
/** Whether the reader writes on a tender. */
export const mayWrite = (who: Who): boolean => isConfirmed(who) && who.has('writer', 'signatory');
/** Whether the reader submits, withdraws and confirms a tender: that binds the organisation. */
export const mayBind = ({ acting, has }: Who): boolean => has('signatory') && acting?.mandate === 'in_force';
