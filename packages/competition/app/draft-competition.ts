import { type Act, type Done, type Id, ok, type Result, type WorkError } from '@kt/kernel';
import { draftCompetition as draft } from '../domain/competition.ts';
import { beginCompetition } from '../domain/competition-apply.ts';
import type { CompetitionContent } from '../domain/competition-content.ts';
import type { CompetitionDeps } from './ports.ts';

/** Starts a draft. What is missing is told when it is sent for review. */
export const draftCompetition =
  ({ work, ids, competitions }: Pick<CompetitionDeps, 'work' | 'ids' | 'competitions'>) =>
  (authority: Id<'authority'>, content: CompetitionContent, act: Act): Promise<Result<Done, WorkError>> =>
    work.run<never>(act, (at) => {
      const competition = ids.next('competition');
      const fact = draft({ authority, competition }, content, at, act.by);
      const parts = [competitions.create({ state: beginCompetition(fact), facts: [fact] })];
      return Promise.resolve(ok({ done: { id: competition, version: 1 }, parts }));
    });
