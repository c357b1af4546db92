import { type Act, type Done, type Id, ok, type Result, type WorkError } from '@kt/kernel';
import type { CallRequestError } from '../domain/call-request.ts';
import { draftCompetition as draft } from '../domain/competition.ts';
import { beginCompetition } from '../domain/competition-apply.ts';
import type { CompetitionContent } from '../domain/competition-content.ts';
import type { CallRequests } from './call-request-ports.ts';
import { joinParts } from './call-requests.ts';
import type { NotFound } from './errors.ts';
import type { CompetitionDeps } from './ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'ids' | 'competitions'> & {
  readonly callRequests: Pick<CallRequests, 'loadMany' | 'save'>;
};
type Refusal = CallRequestError | NotFound;

/** Starts a draft, and takes up in it what case workers asked for. What is missing is told when it is sent for review. */
export const draftCompetition =
  ({ work, ids, competitions, callRequests }: Deps) =>
  (
    authority: Id<'authority'>,
    content: CompetitionContent,
    act: Act,
    requests: readonly Id<'callRequest'>[] = [],
  ): Promise<Result<Done, Refusal | WorkError>> =>
    work.run<Refusal>(act, async (at) => {
      const competition = ids.next('competition');
      const fact = draft({ authority, competition }, content, at, act.by);
      const state = beginCompetition(fact);
      const joined = await joinParts(callRequests, authority, requests, state, { at, by: act.by });
      if (!joined.ok) return joined;
      const parts = [competitions.create({ state, facts: [fact] }), ...joined.value];
      return ok({ done: { id: competition, version: 1 }, parts });
    });
