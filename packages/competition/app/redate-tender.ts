import { type Instant, ok, type UnitOfWork } from '@kt/kernel';
import type { Around } from './around-tender.ts';
import type { SealedTenders } from './tender-ports.ts';

type Deps = { readonly work: UnitOfWork; readonly tenders: SealedTenders };

/**
 * When the deadline was moved forward after the tender was drafted, and the old one has passed: carries the new one over
 * to the stored tender, so that the next write finds it there. No legal act and no new version.
 */
export const redate = async (deps: Deps, { competition, tender }: Around, by: string, at: Instant): Promise<void> => {
  const { deadline } = competition.state;
  const { state, version } = tender;
  if (at < state.deadline || at >= deadline) return;
  const parts = [deps.tenders.redate(state, deadline)];
  await deps.work.run<{ readonly code: 'competition.redated_already' }>({ by, operation: 'tender.redate' }, () =>
    Promise.resolve(ok({ done: { id: state.id, version }, parts })),
  );
};
