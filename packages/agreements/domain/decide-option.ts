import { endOfDay, err, isBefore, ok, type Result } from '@kt/kernel';
import { type AgreedOption, type Agreement, isOpen, nextOption } from './agreement.ts';
import type { AgreementError } from './agreement-commands.ts';
import { type Decider, fact, published } from './decider.ts';

type OptionCommand = 'use_option' | 'leave_option' | 'lapse_option';

/** The option, while it is the next one and not yet used or left; its notice day is the caller's matter. */
const theNext = (agreement: Agreement, key: string): Result<AgreedOption, AgreementError> => {
  const option = agreement.options.find((one) => one.key === key);
  if (option === undefined) return err({ code: 'agreements.option_unknown' });
  if (option.lapsed !== undefined) return err({ code: 'agreements.notice_passed', noticeBy: option.noticeBy });
  if (!isOpen(option)) return err({ code: 'agreements.option_used' });
  const next = nextOption(agreement);
  return next === undefined || next.key === key
    ? ok(option)
    : err({ code: 'agreements.option_order', before: next.key });
};

const use: Decider<'use_option'> = (agreement, { option: key }, stamp) => {
  const option = theNext(agreement, key);
  if (!option.ok) return option;
  const { noticeBy, extendsTo } = option.value;
  if (!isBefore(stamp.at, endOfDay(noticeBy))) return err({ code: 'agreements.notice_passed', noticeBy });
  if (extendsTo <= agreement.terms.end) return err({ code: 'agreements.option_used' });
  const terms = published(agreement, { ...agreement.terms, end: extendsTo }, agreement.termsVersion + 1);
  return ok([fact('agreement.option_used', agreement, stamp, { ...terms, option: key })]);
};

const leave: Decider<'leave_option'> = (agreement, { option: key, reason }, stamp) => {
  const option = theNext(agreement, key);
  return option.ok ? ok([fact('agreement.option_left', agreement, stamp, { option: key, reason })]) : option;
};

const lapse: Decider<'lapse_option'> = (agreement, _command, stamp) => {
  const option = nextOption(agreement);
  if (option === undefined || isBefore(stamp.at, endOfDay(option.noticeBy))) return err({ code: 'agreements.not_due' });
  return ok([fact('agreement.option_lapsed', agreement, stamp, { option: option.key })]);
};

/** The rights to prolong, one after the other: used in time, left by a decision, or lapsed by the clock. */
export const optioning: { readonly [C in OptionCommand]: Decider<C> } = {
  use_option: use,
  leave_option: leave,
  lapse_option: lapse,
};
