import { DECLINE_CODES, END_CODES, RETURN_CODES } from '@kt/casework/domain/referral.ts';
import type { Words } from '../../language/use-words.ts';

const known = <C extends string>(codes: readonly C[], code: string): C | undefined => codes.find((one) => one === code);

/** A reason for declining, sending back or ending, in words. */
export const reasonText = (code: string, { t }: Pick<Words, 't'>): string => {
  const declined = known(DECLINE_CODES, code);
  if (declined !== undefined) return t(`referral.decline.${declined}`);
  const returned = known(RETURN_CODES, code);
  return returned === undefined
    ? t(`referral.end.${known(END_CODES, code) ?? 'other'}`)
    : t(`referral.return.${returned}`);
};
