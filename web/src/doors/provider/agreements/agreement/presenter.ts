import type { AgreementShown } from '../../../../shared/agreements/answers.ts';

/** A signatory may say no until the agreement is in force. */
export const mayRefuse = (
  { state }: Pick<AgreementShown, 'state'>,
  has: (...roles: readonly string[]) => boolean,
): boolean => (state === 'offered' || state === 'half_signed') && has('signatory');
