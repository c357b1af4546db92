import { stampOf } from '@kt/kernel';
import type { Answer, Consortium } from './consortium.ts';
import type { ConsortiumFact, ConsortiumFactType } from './consortium-commands.ts';

type LaterType = Exclude<ConsortiumFactType, 'consortium.formed'>;
type Applier<T extends LaterType> = (consortium: Consortium, fact: ConsortiumFact<T>) => Consortium;

const KEPT_EDITIONS = 5;

const without = <A extends Answer>(answers: readonly A[], party: Answer['organisation']): readonly A[] =>
  answers.filter(({ organisation }) => organisation !== party);

const appliers: { readonly [T in LaterType]: Applier<T> } = {
  'consortium.saved': (c, { terms }) => ({ ...c, draft: terms }),
  'consortium.proposed': (c, { edition, terms, reason, ...fact }) => ({
    ...c,
    state: 'forming',
    proposed: { edition, terms, asked: stampOf(fact), ...(reason !== undefined && { reason }) },
    confirmed: [],
    declined: [],
  }),
  'consortium.confirmed': (c, fact) => ({
    ...c,
    confirmed: [...c.confirmed, { ...stampOf(fact), organisation: fact.organisation }],
    declined: without(c.declined, fact.organisation),
  }),
  'consortium.declined': (c, fact) => ({
    ...c,
    state: 'forming',
    confirmed: without(c.confirmed, fact.organisation),
    declined: [...c.declined, { ...stampOf(fact), organisation: fact.organisation, reason: fact.reason }],
  }),
  'consortium.completed': (c, { edition, at }) => ({
    ...c,
    state: 'complete',
    completed: [
      ...c.completed.filter((one) => one.edition !== edition),
      ...(c.proposed === undefined ? [] : [{ edition, terms: c.proposed.terms, at }]),
    ].slice(-KEPT_EDITIONS),
  }),
  'consortium.changed': (c) => c,
  'consortium.dissolved': (c, fact) => ({ ...c, state: 'dissolved', ended: { ...stampOf(fact), reason: fact.reason } }),
};

const applyOne = <T extends LaterType>(consortium: Consortium, fact: ConsortiumFact<T>): Consortium =>
  appliers[fact.type](consortium, fact);

export const formedConsortium = (fact: ConsortiumFact<'consortium.formed'>): Consortium => ({
  id: fact.consortium,
  lead: fact.lead,
  state: 'forming',
  formed: stampOf(fact),
  draft: fact.terms,
  confirmed: [],
  declined: [],
  completed: [],
});

/** The consortium after facts, in order. */
export const applyConsortium = (consortium: Consortium, facts: readonly ConsortiumFact[]): Consortium =>
  facts.reduce<Consortium>(
    (state, fact) => (fact.type === 'consortium.formed' ? formedConsortium(fact) : applyOne(state, fact)),
    consortium,
  );
