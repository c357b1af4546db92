import { type LocalDate, plusDays } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { type Agreement, nextOption } from './agreement.ts';

/** The last day of notice for the next option, when it is at most `optionReminderDays` away on a Finnish day. */
export const noticeSoon = (agreement: Agreement, today: LocalDate): LocalDate | undefined => {
  const inForce = agreement.state === 'active' || agreement.state === 'orders_suspended';
  const noticeBy = inForce ? nextOption(agreement)?.noticeBy : undefined;
  const isNear = noticeBy !== undefined && plusDays(today, commonRule('optionReminderDays', today)) >= noticeBy;
  return isNear ? noticeBy : undefined;
};
