import type { Actor, Id, Instant, Result } from '@kt/kernel';
import type { ExtensionOption } from '@kt/terms';
import type { Agreement, Origin } from '../domain/agreement.ts';
import { dueAt, endsAt } from '../domain/agreement.ts';
import { applyAll, drafted } from '../domain/agreement-apply.ts';
import type { AgreementCommand } from '../domain/agreement-commands.ts';
import { decide, draftAgreement } from '../domain/agreement-decide.ts';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { asOf } from '../domain/as-of.ts';
import { type CapacityTerms, capacityTerms } from '../domain/capacity.ts';
import {
  AUTHORITY,
  AUTHORITY_SIGNER,
  agreementId,
  allEvidence,
  COMPETITION,
  DRAFTED_AT,
  MANAGER,
  OPTION,
  PROVIDER_SIGNER,
  someTerms,
} from './samples.ts';

const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`the builder was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** The only capacity of an agreement that an authority has alone. */
export const capacityIn = (agreement: Agreement): CapacityTerms => {
  const [one, other] = capacityTerms(agreement);
  if (one === undefined || other !== undefined) throw new Error('several buy');
  return one;
};

type Beginning = {
  readonly id?: Id<'agreement'>;
  readonly terms?: Partial<AgreementTerms>;
  readonly options?: readonly ExtensionOption[];
  readonly origin?: Origin;
};

const after = (
  agreement: Agreement,
  command: AgreementCommand,
  at: Instant = DRAFTED_AT,
  by: Actor = MANAGER,
): Agreement => applyAll(agreement, must(decide(agreement, command, at, by)));

const steps = (agreement: Agreement) => ({
  agreement,
  after: (command: AgreementCommand, at?: Instant, by?: Actor) => steps(after(agreement, command, at, by)),
  offered: () => steps(after(agreement, { command: 'offer' })),
  protecting: () =>
    steps(after(agreement, { command: 'accept_data_protection', reference: 'dpa-1' }, DRAFTED_AT, PROVIDER_SIGNER)),
  signedByProvider: () =>
    steps(
      after(agreement, { command: 'sign', side: 'provider', evidence: allEvidence() }, DRAFTED_AT, PROVIDER_SIGNER),
    ),
  signedByAuthority: () =>
    steps(
      after(agreement, { command: 'sign', side: 'authority', evidence: allEvidence() }, DRAFTED_AT, AUTHORITY_SIGNER),
    ),
  active: () => steps(agreement).offered().protecting().signedByProvider().signedByAuthority(),
  suspended: () => steps(agreement).active().after({ command: 'suspend_orders', reason: 'quality talks' }),
  ended: () => {
    const { agreement: active } = steps(agreement).active();
    return steps(asOf(active, endsAt(active)).agreement);
  },
  closed: () => {
    const { agreement: runningOff } = steps(agreement).ended();
    return steps(after(runningOff, { command: 'close' }, dueAt(runningOff), 'clock'));
  },
});

/** An agreement in the words of the trade: `anAgreement().active().agreement`. */
export const anAgreement = ({ id, terms, options, origin }: Beginning = {}) =>
  steps(
    drafted(
      must(
        draftAgreement(
          {
            id: id ?? agreementId(1),
            authority: AUTHORITY,
            terms: someTerms(terms),
            options: options ?? [OPTION],
            origin: origin ?? { competition: COMPETITION },
          },
          DRAFTED_AT,
          MANAGER,
        ),
      ),
    ),
  );
