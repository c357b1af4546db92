import type { Agreement, Stamp } from './agreement.ts';
import type { AgreementFact, AgreementFactType, PublishedTerms } from './agreement-facts.ts';
import type { AgreementTerms } from './agreement-terms.ts';

type LaterFactType = Exclude<AgreementFactType, 'agreement.drafted'>;
type Applier<T extends AgreementFactType> = (agreement: Agreement, fact: AgreementFact<T>) => Agreement;

const stamp = ({ at, by }: Stamp): Stamp => ({ at, by });

const withoutProposal = (agreement: Agreement): Agreement => ({ ...agreement, proposed: undefined });
const withoutSuspension = (agreement: Agreement): Agreement => ({ ...agreement, suspended: undefined });

const newTerms = (agreement: Agreement, fact: PublishedTerms): Agreement => {
  const { rateCard, end, places, ceilingCents, languages, municipalities, termsVersion } = fact;
  const terms: AgreementTerms = { ...agreement.terms, rateCard, end, places, ceilingCents, languages, municipalities };
  return { ...agreement, terms, termsVersion };
};

const appliers: { readonly [T in LaterFactType]: Applier<T> } = {
  'agreement.offered': (a, f) => ({ ...a, state: 'offered', offered: stamp(f) }),
  'agreement.check_recorded': (a, f) => ({ ...a, checks: [...a.checks, f.check] }),
  'agreement.checks_waived': (a, f) => ({ ...a, checksWaived: { ...stamp(f), reason: f.reason } }),
  'agreement.data_protection_accepted': (a, f) => ({ ...a, dataProtection: { ...stamp(f), reference: f.reference } }),
  'agreement.signed': (a, f) => ({
    ...a,
    state: 'half_signed',
    signatures: [...a.signatures, { ...stamp(f), side: f.side }],
  }),
  'agreement.taken_over': (a, f) => ({
    ...a,
    origin: { ...a.origin, document: f.document },
    dataProtection: { ...stamp(f), reference: f.dataProtection },
  }),
  'agreement.activated': (a, f) => ({ ...a, state: 'active', activated: stamp(f) }),
  'agreement.refused': (a, f) => ({
    ...a,
    state: 'cancelled',
    cancelled: { ...stamp(f), side: 'provider', reason: f.reason },
  }),
  'agreement.withdrawn': (a, f) => ({
    ...a,
    state: 'cancelled',
    cancelled: { ...stamp(f), side: 'authority', reason: f.reason },
  }),
  'agreement.change_proposed': (a, f) => ({
    ...a,
    proposed: { ...stamp(f), side: f.side, reason: f.reason, change: f.change },
  }),
  'agreement.change_declined': (a) => withoutProposal(a),
  'agreement.change_withdrawn': (a) => withoutProposal(a),
  'agreement.changed': (a, f) => newTerms(withoutProposal(a), f),
  'agreement.option_used': (a, f) => ({
    ...newTerms(a, f),
    options: a.options.map((o) => (o.key === f.option ? { ...o, used: stamp(f) } : o)),
  }),
  'agreement.orders_suspended': (a, f) => ({
    ...a,
    state: 'orders_suspended',
    suspended: { ...stamp(f), reason: f.reason },
  }),
  'agreement.orders_resumed': (a) => ({ ...withoutSuspension(a), state: 'active' }),
  'agreement.run_off': (a, f) => ({ ...withoutProposal(a), state: 'run_off', ended: stamp(f), runOffUntil: f.until }),
  'agreement.terminated': (a, f) => ({
    ...withoutProposal(a),
    state: 'run_off',
    ended: { ...stamp(f), ground: f.ground },
    runOffUntil: f.until,
  }),
  'agreement.closed': (a, f) => ({ ...a, state: 'closed', closed: stamp(f) }),
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
  drafted: stamp(fact),
  checks: [],
  signatures: [],
});

/** The agreement after a fact. */
const apply = <T extends LaterFactType>(agreement: Agreement, fact: AgreementFact<T>): Agreement =>
  appliers[fact.type](agreement, fact);

const isLater = (fact: AgreementFact): fact is AgreementFact<LaterFactType> => fact.type !== 'agreement.drafted';

/** The agreement after several facts, in order. */
export const applyAll = (agreement: Agreement, facts: readonly AgreementFact[]): Agreement =>
  facts.filter(isLater).reduce<Agreement>((state, fact) => apply(state, fact), agreement);
