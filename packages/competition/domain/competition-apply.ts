import { stampOf } from '@kt/kernel';
import { consentOf } from './call-ring.ts';
import type { CompetitionFact, Drafted } from './competition-facts.ts';
import type { Competition } from './competition-state.ts';

type FactMap = { readonly [F in CompetitionFact as F['type']]: F };
type Appliers = { readonly [T in keyof FactMap]: (state: Competition, fact: FactMap[T]) => Competition };

/** The competition that a first draft makes. */
export const beginCompetition = (fact: Drafted): Competition => ({
  id: fact.competition,
  authority: fact.authority,
  state: 'draft',
  content: fact.content,
  editors: fact.writers ?? [fact.by],
  ...(fact.lots !== undefined && { lots: fact.lots }),
  drafted: stampOf(fact),
  deadline: fact.content.deadline,
  addenda: [],
  deputies: [],
  statements: [],
  approvals: [],
  awarded: [],
  remedies: [],
  signed: [],
});

const edited = (state: Competition, fact: FactMap['competition.edited' | 'competition.lots_set']): Competition => ({
  ...state,
  content: fact.content,
  deadline: fact.content.deadline,
  editors: state.editors.includes(fact.by) ? state.editors : [...state.editors, fact.by],
});

const consented = (state: Competition, fact: FactMap['competition.ring_consented']): Competition => {
  const asked = consentOf(state, fact.buyer);
  const consents = (state.consents ?? []).map((one) => (one === asked ? { ...one, given: stampOf(fact) } : one));
  return { ...state, consents };
};

const declined = (state: Competition, fact: FactMap['competition.ring_declined']): Competition => {
  const { buyer, terms, reason } = fact;
  const said = { ...stampOf(fact), reason };
  const { consents = [] } = state;
  const word = consentOf(state, buyer);
  if (word === undefined || word.declined !== undefined)
    return { ...state, consents: [...consents, { buyer, terms, declined: said }] };
  return { ...state, consents: consents.map((one) => (one === word ? { ...one, declined: said } : one)) };
};

const published = (state: Competition, fact: FactMap['competition.published']): Competition => ({
  ...state,
  state: 'open',
  deadline: fact.deadline,
  published: {
    ...stampOf(fact),
    profile: fact.profile,
    serviceType: fact.serviceType,
    invited: fact.invited.length,
    ...(fact.standstillDays !== undefined && { standstillDays: fact.standstillDays }),
    ...(fact.answersBeforeDeadlineDays !== undefined && {
      answersBeforeDeadlineDays: fact.answersBeforeDeadlineDays,
    }),
  },
});

/** Whoever changes what is asked for has written it. */
const corrected = (state: Competition, fact: FactMap['competition.addendum_given']): Competition => {
  const { type: _type, authority: _authority, competition: _competition, ...addendum } = fact;
  const { deadline, changes, by } = fact;
  const next = { ...state, deadline, addenda: [...state.addenda, addendum] };
  if (changes === undefined) return next;
  const editors = state.editors.includes(by) ? state.editors : [...state.editors, by];
  return { ...next, editors, content: { ...state.content, ...changes.is } };
};

/** Another version of the decision follows where somebody is left to win; otherwise nobody does. */
const winnerRefused = (state: Competition, { tender }: FactMap['competition.winner_refused']): Competition => {
  const { decision } = state;
  if (decision === undefined) return state;
  const winners = decision.winners.filter((winner) => winner.tender !== tender);
  return { ...state, state: 'final', decision: { ...decision, winners, refused: [...decision.refused, tender] } };
};

type Ending = FactMap['competition.none_suitable' | 'competition.cancelled'];
const endedBy = (fact: Ending): NonNullable<Competition['ended']> => {
  const { reason, version } = fact;
  return { ...stampOf(fact), reason, ...(version !== undefined && { version }) };
};

const drawWitnessed = (state: Competition, { by: person, at }: FactMap['competition.draw_witnessed']): Competition => {
  const { evaluation } = state;
  if (evaluation === undefined) return state;
  return { ...state, evaluation: { ...evaluation, witnesses: [...(evaluation.witnesses ?? []), { person, at }] } };
};

const APPLIERS: Appliers = {
  'competition.drafted': (_state, fact) => beginCompetition(fact),
  'competition.edited': edited,
  'competition.lots_set': (state, fact) => ({ ...edited(state, fact), lots: fact.lots }),
  'competition.sent_for_review': (state, fact) => ({ ...state, state: 'in_review', sent: stampOf(fact) }),
  'competition.returned': (state, fact) => ({
    ...state,
    state: 'draft',
    returned: { ...stampOf(fact), reason: fact.reason },
  }),
  'competition.approved': (state, fact) => ({ ...state, state: 'ready', approved: stampOf(fact) }),
  'competition.ring_consent_proposed': (state, fact) => {
    const { buyer, terms } = fact;
    return { ...state, consents: [...(state.consents ?? []), { buyer, terms, proposed: stampOf(fact) }] };
  },
  'competition.ring_consented': consented,
  'competition.ring_declined': declined,
  'competition.key_attached': (state, fact) => ({ ...state, publicKey: fact.publicKey }),
  'competition.published': published,
  'competition.addendum_given': corrected,
  'competition.deputy_named': (state, fact) => ({ ...state, deputies: [...state.deputies, fact.person] }),
  'competition.evaluator_named': (state, fact) => {
    const { person, instead } = fact;
    return { ...state, substitutes: [...(state.substitutes ?? []), { ...stampOf(fact), person, instead }] };
  },
  'competition.interests_declared': (state, fact) => {
    const { capacity, organisations, people } = fact;
    return { ...state, statements: [...state.statements, { ...stampOf(fact), capacity, organisations, people }] };
  },
  'competition.closed': (state) => ({ ...state, state: 'sealed' }),
  'competition.opener_approved': (state, fact) => ({ ...state, approvals: [...state.approvals, stampOf(fact)] }),
  'competition.opening_approved': (state, fact) => ({ ...state, openingApprovedAt: fact.at }),
  'competition.witnessed': (state, fact) => ({ ...state, head: fact.head }),
  'competition.opened': (state, fact) => {
    const { counts, withdrawn } = fact;
    return {
      ...state,
      state: counts.valid + counts.invalid > 0 ? 'evaluating' : 'no_tenders',
      opened: { ...stampOf(fact), ...counts, ...(withdrawn !== undefined && { withdrawn }) },
    };
  },
  'competition.none_suitable': (state, fact) => ({
    ...state,
    state: 'none_suitable',
    ended: endedBy(fact),
  }),
  'competition.scores_locked': (state, fact) => {
    const { document, seed, ranked, isDrawn } = fact;
    const evaluation = { ...stampOf(fact), document, seed, ranked, ...(isDrawn && { isDrawn }) };
    return { ...state, state: 'decided_draft', evaluation };
  },
  'competition.draw_witnessed': drawWitnessed,
  'competition.evaluation_reopened': (state) => ({ ...state, state: 'evaluating' }),
  'competition.decided': (state, fact) => {
    const { version, document, evaluation, winners, refused, standstillEnds } = fact;
    const decision = { ...stampOf(fact), version, document, evaluation, winners, refused, standstillEnds };
    const awarded = state.awarded.filter(({ tender }) => winners.some((winner) => winner.tender === tender));
    return { ...state, state: 'decided', decision, awarded };
  },
  'competition.remedy_filed': (state, { number, kind, at }) => ({
    ...state,
    remedies: [...state.remedies, { number, kind, filedAt: at }],
  }),
  'competition.remedy_settled': (state, { number, at }) => ({
    ...state,
    remedies: state.remedies.map((one) => (one.number === number ? { ...one, settledAt: at } : one)),
  }),
  'competition.rectified': (state) => state,
  'competition.winner_refused': winnerRefused,
  'competition.final': (state, { winners }) => ({
    ...state,
    state: 'final',
    awarded: [
      ...state.awarded,
      ...winners.map(({ tender, places, ceilingCents }) => ({ tender, places, ceilingCents })),
    ],
  }),
  'competition.agreement_signed': (state, { provider, agreement }) => ({
    ...state,
    signed: [...state.signed, { provider, agreement }],
  }),
  'competition.completed': (state) => ({ ...state, state: 'complete' }),
  'competition.cancelled': (state, fact) => ({
    ...state,
    state: 'cancelled',
    ended: endedBy(fact),
  }),
};

const applyOne = <T extends keyof FactMap>(state: Competition, fact: FactMap[T] & { readonly type: T }): Competition =>
  APPLIERS[fact.type](state, fact);

/** The competition after one fact. */
export const applyCompetition = (state: Competition, fact: CompetitionFact): Competition => applyOne(state, fact);
export const applyAllCompetition = (state: Competition, facts: readonly CompetitionFact[]): Competition =>
  facts.reduce(applyCompetition, state);
