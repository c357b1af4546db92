import { stampOf } from '@kt/kernel';
import { type AgreedOption, type Agreement, isOpen } from './agreement.ts';
import type { AgreementFact, AgreementFactType, PublishedTerms } from './agreement-facts.ts';
import { withSupplement } from './ring.ts';

type LaterFactType = Exclude<AgreementFactType, 'agreement.drafted'>;
type Applier<T extends AgreementFactType> = (agreement: Agreement, fact: AgreementFact<T>) => Agreement;

const withoutProposal = (agreement: Agreement): Agreement => ({ ...agreement, proposed: undefined });
const withoutSuspension = (agreement: Agreement): Agreement => ({ ...agreement, suspended: undefined });

const newTerms = (agreement: Agreement, fact: PublishedTerms): Agreement => {
  const { rateCard, end, places, ceilingCents, languages, municipalities, buyers, termsVersion, prices } = fact;
  const changed = { rateCard, end, places, ceilingCents, languages, municipalities, ...(buyers && { buyers }) };
  return {
    ...agreement,
    terms: { ...agreement.terms, ...changed },
    termsVersion,
    ...(prices !== undefined && { prices }),
  };
};

const supplemented: Applier<'agreement.supplemented'> = (agreement, { supplement, by }) => ({
  ...agreement,
  terms: withSupplement(agreement.terms, supplement),
  ...(supplement.options !== undefined && { options: supplement.options }),
  supplementedBy: [...new Set([...(agreement.supplementedBy ?? []), by])],
});

/** An option that is not used takes with it those that would have followed. */
const unused = (agreement: Agreement, key: string, ending: Pick<AgreedOption, 'left' | 'lapsed'>): Agreement => {
  const first = agreement.options.findIndex((option) => option.key === key);
  const options = agreement.options.map((option, n) =>
    n >= first && isOpen(option) ? { ...option, ...ending } : option,
  );
  return { ...agreement, options };
};

const appliers: { readonly [T in LaterFactType]: Applier<T> } = {
  'agreement.supplemented': supplemented,
  'agreement.offered': (a, f) => ({ ...a, state: 'offered', offered: stampOf(f) }),
  'agreement.checks_waived': (a, f) => ({ ...a, checksWaived: { ...stampOf(f), reason: f.reason } }),
  'agreement.data_protection_accepted': (a, f) => ({ ...a, dataProtection: { ...stampOf(f), reference: f.reference } }),
  'agreement.signed': (a, f) => ({
    ...a,
    state: 'half_signed',
    signatures: [...a.signatures, { ...stampOf(f), side: f.side, ...(f.upon && { upon: f.upon }) }],
  }),
  'agreement.taken_over': (a, f) => ({
    ...a,
    origin: { ...a.origin, document: f.document },
    dataProtection: { ...stampOf(f), reference: f.dataProtection },
  }),
  'agreement.activated': (a, f) => ({ ...a, state: 'active', activated: stampOf(f) }),
  'agreement.refused': (a, f) => ({
    ...a,
    state: 'cancelled',
    cancelled: { ...stampOf(f), side: 'provider', reason: f.reason },
  }),
  'agreement.withdrawn': (a, f) => ({
    ...a,
    state: 'cancelled',
    cancelled: { ...stampOf(f), side: 'authority', reason: f.reason },
  }),
  'agreement.change_proposed': (a, f) => ({
    ...a,
    proposed: { ...stampOf(f), side: f.side, reason: f.reason, change: f.change },
  }),
  'agreement.change_declined': (a) => withoutProposal(a),
  'agreement.change_withdrawn': (a) => withoutProposal(a),
  'agreement.changed': (a, f) => newTerms(withoutProposal(a), f),
  'agreement.option_used': (a, f) => ({
    ...newTerms(a, f),
    options: a.options.map((o) => (o.key === f.option ? { ...o, used: stampOf(f) } : o)),
  }),
  'agreement.option_left': (a, f) => unused(a, f.option, { left: { ...stampOf(f), reason: f.reason } }),
  'agreement.option_lapsed': (a, f) => unused(a, f.option, { lapsed: stampOf(f) }),
  'agreement.orders_suspended': (a, f) => ({
    ...a,
    state: 'orders_suspended',
    suspended: { ...stampOf(f), reason: f.reason },
  }),
  'agreement.orders_resumed': (a) => ({ ...withoutSuspension(a), state: 'active' }),
  'agreement.run_off': (a, f) => ({ ...withoutProposal(a), state: 'run_off', ended: stampOf(f), runOffUntil: f.until }),
  'agreement.terminated': (a, f) => ({
    ...withoutProposal(a),
    state: 'run_off',
    ended: { ...stampOf(f), ground: f.ground },
    runOffUntil: f.until,
  }),
  'agreement.closed': (a, f) => ({ ...a, state: 'closed', closed: stampOf(f) }),
};

/** The agreement that a drafting makes. */
export const drafted = (fact: AgreementFact<'agreement.drafted'>): Agreement => ({
  id: fact.agreement,
  authority: fact.authority,
  state: 'draft',
  origin: fact.origin,
  terms: fact.terms,
  termsVersion: 1,
  originalCeilingCents: fact.terms.ceilingCents,
  options: fact.options,
  drafted: stampOf(fact),
  signatures: [],
});

/** The agreement after a fact. */
const apply = <T extends LaterFactType>(agreement: Agreement, fact: AgreementFact<T>): Agreement =>
  appliers[fact.type](agreement, fact);

const isLater = (fact: AgreementFact): fact is AgreementFact<LaterFactType> => fact.type !== 'agreement.drafted';

/** The agreement after several facts, in order. */
export const applyAll = (agreement: Agreement, facts: readonly AgreementFact[]): Agreement =>
  facts.filter(isLater).reduce<Agreement>((state, fact) => apply(state, fact), agreement);
