import { type Act, type Done, err, type Id, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { CompetitionContent } from '../domain/competition-content.ts';
import { applyOpened, decideOpened, type OpenedCommand, type OpenedTenderError } from '../domain/opened-tender.ts';
import { concernsOne } from '../domain/tender-consortium.ts';
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

/** What a question may be about: the answer to one of the criteria or requirements, or the tender as a whole. */
const isAsked = ({ criteria, mustHaves = [] }: CompetitionContent, about: string | undefined): boolean =>
  about === undefined || [...criteria, ...mustHaves].some(({ key }) => key === about);

type JudgeError =
  | NotFound
  | OpenedTenderError
  | WorkError
  | { readonly code: 'competition.conflict_of_interest' | 'competition.criterion_not_scored' };

type Judging =
  | Extract<OpenedCommand, { readonly do: 'ask' | 'reject' }>
  | Omit<Extract<OpenedCommand, { readonly do: 'check' }>, 'asked'>;

/**
 * Asks the bidder about its tender, records what was found of its minimum requirements, or rejects it, while the
 * competition is being evaluated; never by somebody of the tenderer's or its
 * consortium's own.
 */
export const judgeTender =
  (deps: Deps) =>
  async (
    ref: TenderRef,
    command: Judging,
    organisations: readonly Id<'organisation'>[],
    act: Act,
  ): Promise<Result<Done, JudgeError>> => {
    const found = await deps.competitions.load({ authority: ref.authority, id: ref.competition });
    const tender = await deps.opened.load(ref);
    if (found === undefined || tender === undefined) return err(notFound);
    const { state, content } = found.state;
    if (state !== 'evaluating') return err({ code: 'lifecycle.not_allowed', state, command: command.do });
    if (command.do === 'ask' && !isAsked(content, command.about))
      return err({ code: 'competition.criterion_not_scored' });
    return concernsOne(tender.state, organisations)
      ? err({ code: 'competition.conflict_of_interest' })
      : changeOpened(deps)(ref, command.do === 'check' ? { ...command, asked: content.mustHaves ?? [] } : command, act);
  };
