import type { Actor, Instant, Stamp } from '@kt/kernel';
import { withDeclaration } from './parties.ts';
import type { ParticipationRequest } from './request.ts';
import type { RequestFact } from './request-commands.ts';

export type NewRequest = Pick<
  ParticipationRequest,
  'id' | 'authority' | 'system' | 'category' | 'provider' | 'profile' | 'language'
>;

export const draftRequest = (of: NewRequest, at: Instant, by: Actor): ParticipationRequest => ({
  ...of,
  state: 'draft',
  declarations: [],
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

const effects: Effects = {
  'request.drafted': () => ({}),
  'request.saved': ({ declarations }) => ({ declarations }),
  'request.parties_named': ({ consortium, parties }, _stamp, { declarations, provider }) => ({
    consortium,
    parties,
    declarations: declarations.filter(({ organisation }) => organisation === provider),
  }),
  'request.declared': ({ declaration }, _stamp, { declarations }) => ({
    declarations: withDeclaration(declarations, declaration),
  }),
  'request.submitted': ({ submission, alsoApplying }, stamp) => ({
    state: 'submitted',
    submission,
    submitted: stamp,
    alsoApplying,
  }),
  'request.withdrawn': (_fact, stamp) => ({ state: 'withdrawn', ended: stamp }),
  'request.taken': (_fact, stamp) => ({ state: 'in_review', taken: stamp }),
  'request.asked': ({ question, deadline }, stamp) => ({ state: 'returned', asked: { ...stamp, question, deadline } }),
  'request.resubmitted': ({ declarations, submission, alsoApplying }) => ({
    state: 'in_review',
    declarations,
    submission,
    alsoApplying,
  }),
  'request.extended': ({ reason }, stamp) => ({ extended: { ...stamp, reason } }),
  'request.proposed': ({ proposal }, stamp) => ({ state: 'proposed', proposal: { ...stamp, ...proposal } }),
  'request.accepted': (_fact, stamp) => ({ state: 'accepted', decided: { ...stamp, outcome: 'accepted' } }),
  'request.rejected': (_fact, stamp) => ({ state: 'rejected', decided: { ...stamp, outcome: 'rejected' } }),
  'request.returned_to_review': () => ({ state: 'in_review', proposal: undefined }),
  'request.lapsed': (_fact, stamp) => ({ state: 'lapsed', ended: stamp }),
};

const changesOf = <T extends RequestFact['type']>(
  fact: Extract<RequestFact, { readonly type: T }> & { readonly type: T },
  before: ParticipationRequest,
): Changes => effects[fact.type](fact, { at: fact.at, by: fact.by }, before);

/** The request after a fact. */
export const applyRequest = (request: ParticipationRequest, fact: RequestFact): ParticipationRequest => ({
  ...request,
  ...changesOf(fact, request),
});
