import type { Actor, Instant } from '@kt/kernel';
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

const changesOf = (fact: RequestFact): Changes => {
  const stamp = { at: fact.at, by: fact.by };
  switch (fact.type) {
    case 'request.drafted':
      return {};
    case 'request.saved':
      return { declarations: fact.declarations };
    case 'request.submitted':
      return { state: 'submitted', submission: fact.submission, submitted: stamp };
    case 'request.withdrawn':
      return { state: 'withdrawn', ended: stamp };
    case 'request.taken':
      return { state: 'in_review', taken: stamp };
    case 'request.asked':
      return { state: 'returned', asked: { ...stamp, question: fact.question, deadline: fact.deadline } };
    case 'request.resubmitted':
      return { state: 'in_review', declarations: fact.declarations, submission: fact.submission };
    case 'request.extended':
      return { extended: { ...stamp, reason: fact.reason } };
    case 'request.proposed':
      return { state: 'proposed', proposal: { ...stamp, ...fact.proposal } };
    case 'request.accepted':
      return { state: 'accepted', decided: { ...stamp, outcome: 'accepted' } };
    case 'request.rejected':
      return { state: 'rejected', decided: { ...stamp, outcome: 'rejected' } };
    case 'request.returned_to_review':
      return { state: 'in_review', proposal: undefined };
    case 'request.lapsed':
      return { state: 'lapsed', ended: stamp };
  }
};

/** The request after a fact. */
export const applyRequest = (request: ParticipationRequest, fact: RequestFact): ParticipationRequest => ({
  ...request,
  ...changesOf(fact),
});
