import type { T } from '../language/use-words.ts';

const CODES = [
  'decline.no_staff',
  'decline.language',
  'decline.not_our_service',
  'decline.conflict_of_interest',
  'decline.safety',
  'return.wrong_target_group',
  'return.other_service_needed',
  'return.already_in_service',
  'return.not_reached',
  'return.wrong_information',
  'cancel.taken_back',
  'cancel.client_withdrew',
  'cancel.need_changed',
  'cancel.no_show',
  'cancel.duplicate',
  'cancel.agreement_ended',
  'void.wrong_client',
  'void.wrong_service',
  'void.entered_twice',
  'void.other_data_error',
] as const;

/** Why a referral came to nothing, in words. */
export const overText = (reason: string, t: T): string => {
  const code = CODES.find((one) => one.endsWith(`.${reason}`));
  return t(code === undefined ? 'referral.over.expired' : `referral.${code}`);
};
