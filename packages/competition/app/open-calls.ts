import type { Id, Instant, PageKey, Rows } from '@kt/kernel';
import type { CompetitionContent } from '../domain/competition-content.ts';
import type { CompetitionDeps } from './ports.ts';

/** What somebody who was not invited may know of a call: what is bought and until when, never who or how many. */
export type OpenCall = Pick<CompetitionContent, 'system' | 'category' | 'title'> & {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  /** When everyone then admitted was invited. */
  readonly publishedAt: Instant;
  readonly deadline: Instant;
};

/** An authority's calls that take tenders, newest first; a page may be empty and still go on. */
export const listOpenCalls =
  ({ competitions }: Pick<CompetitionDeps, 'competitions'>) =>
  async (authority: Id<'authority'>, after?: PageKey): Promise<Rows<OpenCall>> => {
    const { found, next } = await competitions.page(authority, after);
    const rows = found.flatMap(({ state: { id, state, content, published, deadline } }): readonly OpenCall[] => {
      if (state !== 'open' || published === undefined) return [];
      const { system, category, title } = content;
      return [{ authority, competition: id, system, category, title, publishedAt: published.at, deadline }];
    });
    return { rows, ...(next && { next }) };
  };
