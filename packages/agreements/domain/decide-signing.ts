import { dayInFinland, err, ok, type Result, type Stamp } from '@kt/kernel';
import type { Agreement, SignedUpon } from './agreement.ts';
import type { AgreementCommand, AgreementError } from './agreement-commands.ts';
import { type Decider, fact, published } from './decider.ts';
import { type Evidence, missingChecks } from './obligations.ts';
import { isRingOfCall, withSupplement } from './ring.ts';
import { mayApprove, mayWaive } from './second-person.ts';
import { checkLead, checkOptions, checkTerms } from './terms-check.ts';

type SigningCommand =
  | 'supplement'
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

type Sign = AgreementCommand<'sign'>;

const maySign = (agreement: Agreement, { side, evidence }: Sign, stamp: Stamp): Result<null, AgreementError> => {
  if (agreement.signatures.some((s) => s.side === side)) return err({ code: 'agreements.already_signed', side });
  if (agreement.signatures.some((s) => s.by === stamp.by))
    return err({ code: 'agreements.same_person', person: stamp.by });
  const approved = side === 'authority' ? mayApprove(agreement, stamp.by) : ok(null);
  if (!approved.ok) return approved;
  if (agreement.dataProtection === undefined) return err({ code: 'agreements.data_protection_missing' });
  const missing = agreement.checksWaived === undefined ? missingChecks(evidence, dayInFinland(stamp.at)) : [];
  if (missing.length > 0) return err({ code: 'agreements.checks_missing', missing });
  return mayEnterForce(agreement, stamp);
};

/** What was signed elsewhere: never a competition's agreement, which is signed here. */
const mayTakeOver = (agreement: Agreement, stamp: Stamp): Result<null, AgreementError> => {
  if (agreement.origin.competition !== undefined) return err({ code: 'agreements.signed_here' });
  const approved = mayApprove(agreement, stamp.by);
  return approved.ok ? mayEnterForce(agreement, stamp) : approved;
};

const signedUpon = (agreement: Agreement, evidence: readonly Evidence[]): readonly SignedUpon[] =>
  agreement.checksWaived === undefined
    ? evidence.flatMap(({ organisation, kind, certificate }) =>
        certificate === undefined ? [] : [{ organisation, kind, certificate }],
      )
    : [];

const sign: Decider<'sign'> = (agreement, command, stamp) => {
  const allowed = maySign(agreement, command, stamp);
  if (!allowed.ok) return allowed;
  const upon = signedUpon(agreement, command.evidence);
  const { side } = command;
  const { termsVersion } = agreement;
  const signed = fact('agreement.signed', agreement, stamp, { side, termsVersion, ...(upon.length > 0 && { upon }) });
  if (agreement.signatures.length === 0) return ok([signed]);
  const terms = published(agreement, agreement.terms, agreement.termsVersion);
  return ok([signed, fact('agreement.activated', agreement, stamp, terms)]);
};

/** A competition's agreement has the options and the buyers that its call said, and no others. */
const supplement: Decider<'supplement'> = (agreement, { supplement: added }, stamp) => {
  const { options } = added;
  if (options !== undefined && agreement.origin.competition !== undefined)
    return err({ code: 'agreements.terms_invalid', field: 'options' });
  if (agreement.origin.competition !== undefined && !isRingOfCall(agreement.terms, added))
    return err({ code: 'agreements.ring_of_call' });
  const checked = checkTerms(withSupplement(agreement.terms, added));
  if (!checked.ok) return checked;
  const led = checkLead(checked.value, agreement.authority);
  if (!led.ok) return led;
  const ordered = checkOptions(checked.value, options ?? agreement.options);
  if (!ordered.ok) return ordered;
  return ok([fact('agreement.supplemented', agreement, stamp, { supplement: added })]);
};

/** From draft to in force: what is added to the draft, checks, offer, the two signatures, or the taking over of what was signed elsewhere. */
export const signing: { readonly [C in SigningCommand]: Decider<C> } = {
  supplement,
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
