import type { FactOf, Id, LocalDate } from '@kt/kernel';
import type { ExtensionOption, PriceVersions } from '@kt/terms';
import type { ChangeReason, Origin, Side, SignedUpon, TerminationGround, TermsChange } from './agreement.ts';
import type { Supplement } from './agreement-commands.ts';
import type { AgreementTerms } from './agreement-terms.ts';

type Bare = object;
type Known = {
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  /** Every buyer, the lead first, where several authorities buy together. */
  readonly ring?: readonly Id<'authority'>[];
};

/** Terms as the other contexts see them. */
export type PublishedTerms = AgreementTerms & {
  readonly competition?: Id<'competition'>;
  readonly termsVersion: number;
  /** Every card with its first day, once the prices have been changed. */
  readonly prices?: PriceVersions;
};

type FactData = {
  'agreement.drafted': { terms: AgreementTerms; options: readonly ExtensionOption[]; origin: Origin };
  'agreement.supplemented': { supplement: Supplement };
  'agreement.offered': { competition?: Id<'competition'> };
  'agreement.checks_waived': { reason: string };
  'agreement.data_protection_accepted': { reference: string };
  'agreement.signed': { side: Side; termsVersion: number; upon?: readonly SignedUpon[] };
  'agreement.taken_over': { document: string; dataProtection: string };
  'agreement.activated': PublishedTerms;
  'agreement.refused': { reason: string; competition?: Id<'competition'> };
  'agreement.withdrawn': { reason: string; competition?: Id<'competition'> };
  'agreement.change_proposed': { side: Side; reason: ChangeReason; change: TermsChange };
  'agreement.change_declined': { side: Side };
  'agreement.change_withdrawn': { side: Side };
  'agreement.changed': PublishedTerms & { reason: ChangeReason; change: TermsChange };
  'agreement.option_used': PublishedTerms & { option: string };
  'agreement.option_left': { option: string; reason: string };
  'agreement.option_lapsed': { option: string };
  'agreement.orders_suspended': { reason: string };
  'agreement.orders_resumed': Bare;
  'agreement.run_off': { until: LocalDate };
  'agreement.terminated': { ground: TerminationGround; until: LocalDate };
  'agreement.closed': Bare;
};

export type AgreementFactType = keyof FactData;

/** Everything that can happen to an agreement; each names the agreement, its authority and its provider. */
export type AgreementFact<T extends AgreementFactType = AgreementFactType> = {
  [K in T]: FactOf<K, FactData[K] & Known>;
}[T];

/** What a fact says besides the agreement, time and actor. */
export type AgreementFactData<T extends AgreementFactType> = FactData[T];
