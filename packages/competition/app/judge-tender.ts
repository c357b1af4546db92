import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { applyOpened, decideOpened, type OpenedCommand, type OpenedTenderError } from '../domain/opened-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import type { Competitions } from './ports.ts';
import type { OpenedTenders, TenderRef } from './tender-ports.ts';

type Deps = { readonly work: UnitOfWork; readonly competitions: Competitions; readonly opened: OpenedTenders };

/** One act on an opened tender. */
export const changeOpened =
  ({ work, opened }: Pick<Deps, 'work' | 'opened'>) =>
  (ref: TenderRef, command: OpenedCommand, act: Act): Promise<Result<Done, NotFound | OpenedTenderError | WorkError>> =>
    work.run<NotFound | OpenedTenderError>(act, async (at) => {
      const before = await opened.load(ref);
      if (before === undefined) return err(notFound);
      const decided = decideOpened(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const state = applyOpened(before.state, decided.value[0]);
      const done = { id: ref.tender, version: before.version + 1 };
      return ok({ done, parts: [opened.save(before, state, decided.value)] });
    });

/** Records a clarification of a tender, or rejects it, while the competition is being evaluated. */
export const judgeTender =
  (deps: Deps) =>
  async (
    ref: TenderRef,
    command: Extract<OpenedCommand, { readonly do: 'clarify' | 'reject' }>,
    act: Act,
  ): Promise<Result<Done, NotFound | OpenedTenderError | WorkError>> => {
    const found = await deps.competitions.load({ authority: ref.authority, id: ref.competition });
    if (found === undefined) return err(notFound);
    const { state } = found.state;
    return state === 'evaluating'
      ? changeOpened(deps)(ref, command, act)
      : err({ code: 'lifecycle.not_allowed', state, command: command.do });
  };
