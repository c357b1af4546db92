import type { Actor, Instant, Stamp } from '@kt/kernel';
import { withDeclaration } from './parties.ts';
import type { ParticipationRequest, Submission } from './request.ts';
import type { RequestFact } from './request-commands.ts';

export type NewRequest = Pick<
  ParticipationRequest,
  'id' | 'authority' | 'system' | 'category' | 'provider' | 'profile' | 'language'
> &
  Partial<Pick<ParticipationRequest, 'declarations' | 'offer' | 'earlier'>>;

export const draftRequest = (of: NewRequest, at: Instant, by: Actor): ParticipationRequest => ({
  declarations: [],
  ...of,
  state: 'draft',
  submission: 0,
  drafted: { at, by },
});

type Changes = Partial<ParticipationRequest>;
type Effects = {
  readonly [T in RequestFact['type']]: (
    fact: Extract<RequestFact, { readonly type: T }>,
    stamp: Stamp,
    before: ParticipationRequest,
  ) => Changes;
};

const sent = (before: ParticipationRequest, submission: Submission): Pick<Changes, 'submission' | 'submissions'> => ({
  submission: submission.number,
  submissions: [...(before.submissions ?? []), submission],
});

const effects: Effects = {
  'request.drafted': () => ({}),
  'request.saved': ({ declarations, offer }, stamp) => ({ declarations, offer, saved: stamp }),
  'request.parties_named': ({ consortium, parties }, _stamp, { declarations, provider }) => ({
    consortium,
    parties,
    declarations: declarations.filter(({ organisation }) => organisation === provider),
  }),
  'request.declared': ({ declaration }, _stamp, { declarations }) => ({
    declarations: withDeclaration(declarations, declaration),
  }),
  'request.submitted': ({ submission: number, hash, alsoApplying }, stamp, before) => {
    const { declarations, offer } = before;
    const content = { ...stamp, number, declarations, offer, hash };
    return { ...sent(before, content), state: 'submitted', submitted: stamp, alsoApplying };
  },
  'request.withdrawn': (_fact, stamp) => ({ state: 'withdrawn', ended: stamp }),
  'request.taken': (_fact, stamp) => ({ state: 'in_review', taken: stamp }),
  'request.asked': ({ question, deadline }, stamp) => ({ state: 'returned', asked: { ...stamp, question, deadline } }),
  'request.resubmitted': (fact, stamp, before) => {
    const { declarations, offer, reply, submission: number, hash, alsoApplying } = fact;
    const asked = before.asked && { question: before.asked.question, deadline: before.asked.deadline };
    const content = { ...stamp, number, declarations, offer, reply, hash, ...(asked && { asked }) };
    return { ...sent(before, content), state: 'in_review', declarations, offer, alsoApplying };
  },
  'request.extended': ({ reason }, stamp) => ({ extended: { ...stamp, reason } }),
  'request.warned': (_fact, stamp) => ({ warned: stamp }),
  'request.proposed': ({ proposal }, stamp) => ({ state: 'proposed', proposal: { ...stamp, ...proposal } }),
  'request.accepted': ({ delegation }, stamp) => ({
    state: 'accepted',
    decided: { ...stamp, outcome: 'accepted', delegation },
  }),
  'request.rejected': ({ delegation }, stamp) => ({
    state: 'rejected',
    decided: { ...stamp, outcome: 'rejected', delegation },
  }),
  'request.letters_filed': ({ letters }) => ({ letters }),
  'request.returned_to_review': () => ({ state: 'in_review', proposal: undefined }),
  'request.lapsed': (_fact, stamp) => ({ state: 'lapsed', ended: stamp }),
};

const changesOf = <T extends RequestFact['type']>(
  before: ParticipationRequest,
  fact: Extract<RequestFact, { readonly type: T }> & { readonly type: T },
): Changes => effects[fact.type](fact, { at: fact.at, by: fact.by }, before);

/** The request after a fact. */
export const applyRequest = (request: ParticipationRequest, fact: RequestFact): ParticipationRequest => ({
  ...request,
  ...changesOf(request, fact),
});
