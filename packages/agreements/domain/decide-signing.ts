import { dayInFinland, err, ok, type Result, type Stamp } from '@kt/kernel';
import type { Agreement, Side } from './agreement.ts';
import type { AgreementError } from './agreement-commands.ts';
import { type Decider, fact, published } from './decider.ts';
import { missingChecks } from './obligations.ts';
import { mayApprove, mayWaive } from './second-person.ts';

type SigningCommand =
  | 'record_check'
  | 'waive_checks'
  | 'offer'
  | 'take_over'
  | 'accept_data_protection'
  | 'sign'
  | 'refuse'
  | 'withdraw';

const fromCompetition = ({ origin }: Agreement) =>
  origin.competition === undefined ? {} : { competition: origin.competition };

const mayEnterForce = (agreement: Agreement, { at }: Stamp): Result<null, AgreementError> =>
  dayInFinland(at) >= agreement.terms.end
    ? err({ code: 'agreements.period_over', end: agreement.terms.end })
    : ok(null);

const maySign = (agreement: Agreement, side: Side, stamp: Stamp): Result<null, AgreementError> => {
  if (agreement.signatures.some((s) => s.side === side)) return err({ code: 'agreements.already_signed', side });
  if (agreement.signatures.some((s) => s.by === stamp.by))
    return err({ code: 'agreements.same_person', person: stamp.by });
  const approved = side === 'authority' ? mayApprove(agreement, stamp.by) : ok(null);
  if (!approved.ok) return approved;
  if (agreement.dataProtection === undefined) return err({ code: 'agreements.data_protection_missing' });
  const kinds = agreement.checksWaived === undefined ? missingChecks(agreement.checks, dayInFinland(stamp.at)) : [];
  if (kinds.length > 0) return err({ code: 'agreements.checks_missing', kinds });
  return mayEnterForce(agreement, stamp);
};

/** What was signed elsewhere: never a competition's agreement, which is signed here. */
const mayTakeOver = (agreement: Agreement, stamp: Stamp): Result<null, AgreementError> => {
  if (agreement.origin.competition !== undefined) return err({ code: 'agreements.signed_here' });
  const approved = mayApprove(agreement, stamp.by);
  return approved.ok ? mayEnterForce(agreement, stamp) : approved;
};

const sign: Decider<'sign'> = (agreement, { side }, stamp) => {
  const allowed = maySign(agreement, side, stamp);
  if (!allowed.ok) return allowed;
  const signed = fact('agreement.signed', agreement, stamp, { side, termsVersion: agreement.termsVersion });
  if (agreement.signatures.length === 0) return ok([signed]);
  const terms = published(agreement, agreement.terms, agreement.termsVersion);
  return ok([signed, fact('agreement.activated', agreement, stamp, terms)]);
};

/** From draft to in force: checks, offer, the two signatures, or the taking over of what was signed elsewhere. */
export const signing: { readonly [C in SigningCommand]: Decider<C> } = {
  record_check: (agreement, { check }, stamp) => {
    if (check.issuedOn > dayInFinland(stamp.at)) return err({ code: 'agreements.terms_invalid', field: 'issuedOn' });
    const record = { ...check, checkedBy: stamp.by, checkedAt: stamp.at };
    return ok([fact('agreement.check_recorded', agreement, stamp, { check: record })]);
  },
  waive_checks: (agreement, { reason }, stamp) => {
    if (agreement.checksWaived !== undefined) return err({ code: 'agreements.checks_already_waived' });
    const allowed = mayWaive(agreement, stamp.by);
    return allowed.ok ? ok([fact('agreement.checks_waived', agreement, stamp, { reason })]) : allowed;
  },
  offer: (agreement, _command, stamp) => ok([fact('agreement.offered', agreement, stamp, fromCompetition(agreement))]),
  take_over: (agreement, { document, dataProtection }, stamp) => {
    const allowed = mayTakeOver(agreement, stamp);
    if (!allowed.ok) return allowed;
    const terms = published(agreement, agreement.terms, agreement.termsVersion);
    return ok([
      fact('agreement.taken_over', agreement, stamp, { document, dataProtection }),
      fact('agreement.activated', agreement, stamp, terms),
    ]);
  },
  accept_data_protection: (agreement, { reference }, stamp) =>
    ok([fact('agreement.data_protection_accepted', agreement, stamp, { reference })]),
  sign,
  refuse: (agreement, { reason }, stamp) =>
    ok([fact('agreement.refused', agreement, stamp, { reason, ...fromCompetition(agreement) })]),
  withdraw: (agreement, { reason }, stamp) =>
    ok([fact('agreement.withdrawn', agreement, stamp, { reason, ...fromCompetition(agreement) })]),
};
