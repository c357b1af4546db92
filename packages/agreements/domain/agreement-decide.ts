import { type Actor, err, type Id, type Instant, ok, type Result, targets } from '@kt/kernel';
import type { ExtensionOption } from '@kt/terms';
import { type Agreement, agreementLifecycle, type Origin } from './agreement.ts';
import type { AgreementCommand, AgreementCommandName, AgreementError } from './agreement-commands.ts';
import type { AgreementFact } from './agreement-facts.ts';
import type { AgreementTerms } from './agreement-terms.ts';
import { changing } from './decide-change.ts';
import { optioning } from './decide-option.ts';
import { running } from './decide-running.ts';
import { signing } from './decide-signing.ts';
import type { Decider } from './decider.ts';
import { checkLead, checkOptions, checkTerms } from './terms-check.ts';

/** A new draft: from a winner of a competition, or written by an officer. */
export type NewAgreement = {
  readonly id: Id<'agreement'>;
  readonly authority: Id<'authority'>;
  readonly terms: AgreementTerms;
  readonly options: readonly ExtensionOption[];
  readonly origin: Origin;
};

export const draftAgreement = (
  { id, authority, terms, options, origin }: NewAgreement,
  at: Instant,
  by: Actor,
): Result<AgreementFact<'agreement.drafted'>, AgreementError> => {
  const checked = checkTerms(terms);
  if (!checked.ok) return checked;
  const led = checkLead(terms, authority);
  if (!led.ok) return led;
  const ordered = checkOptions(terms, options);
  if (!ordered.ok) return ordered;
  return ok({
    type: 'agreement.drafted',
    at,
    by,
    authority,
    agreement: id,
    provider: terms.provider,
    terms,
    options,
    origin,
  });
};

const deciders: { readonly [C in AgreementCommandName]: Decider<C> } = {
  ...signing,
  ...changing,
  ...optioning,
  ...running,
};

/** What follows from a command, or why it is refused. Pure: `at` is the server's time, `by` who asks. */
export const decide = <C extends AgreementCommandName>(
  agreement: Agreement,
  command: AgreementCommand<C>,
  at: Instant,
  by: Actor,
): Result<readonly AgreementFact[], AgreementError> => {
  const allowed = targets(agreementLifecycle, agreement.state, command.command);
  if (!allowed.ok) return err(allowed.error);
  return deciders[command.command](agreement, command, { at, by });
};
