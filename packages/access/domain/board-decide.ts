import { type Actor, andThen, dayInFinland, err, type Id, type Instant, ok, type Result, targets } from '@kt/kernel';
import {
  type BoardChange,
  type BoardCommand,
  type BoardContent,
  type BoardError,
  type BoardFact,
  type BoardProposed,
  boardLapsesAt,
  boardLifecycle,
} from './board-change.ts';
import { isInForce, type Mandate, signaturesBind, standingOf } from './mandate.ts';

type Content = Pick<BoardContent, 'starting' | 'leaving'>;

/** Whether those who sign after the change can bind the organisation: one alone, or two together. */
export const canSignAfter = ({ starting, leaving }: Content, mandates: readonly Mandate[], at: Instant): boolean => {
  const changed = new Set<string>([...starting.map(({ person }) => person), ...leaving]);
  const staying = mandates.filter((one) => isInForce(one, at) && !changed.has(one.person));
  const people = [...new Set(staying.map(({ person }) => person))];
  const standings = people.map((person) =>
    standingOf(
      staying.filter((one) => one.person === person),
      at,
    ),
  );
  return signaturesBind([
    ...standings,
    ...starting.map(({ signs }) => (signs === 'alone' ? ('in_force' as const) : ('together' as const))),
  ]);
};

/** Each person once, and nobody both begins and leaves: whoever begins anew loses what was before by that alone. */
const tidy = ({ starting, leaving }: Content): Content => {
  const begins = new Map(starting.map((one) => [one.person, one]));
  return { starting: [...begins.values()], leaving: [...new Set(leaving)].filter((person) => !begins.has(person)) };
};

/** @param mandates every mandate of the organisation. */
export const proposeBoard = (
  before: BoardChange | undefined,
  content: BoardContent & { readonly organisation: Id<'organisation'> },
  mandates: readonly Mandate[],
  stamp: { readonly at: Instant; readonly by: Actor },
): Result<BoardProposed, BoardError> =>
  andThen(targets(boardLifecycle, before?.state ?? 'none', 'propose'), (): Result<BoardProposed, BoardError> => {
    const { organisation, source, sourceDate } = content;
    const people = tidy(content);
    if (people.starting.length + people.leaving.length === 0) return err({ code: 'access.board_unchanged' });
    if (sourceDate > dayInFinland(stamp.at)) return err({ code: 'access.board_source_in_future' });
    if (!canSignAfter(people, mandates, stamp.at)) return err({ code: 'access.board_cannot_sign' });
    return ok({ type: 'board.proposed', ...stamp, organisation, source, sourceDate, ...people });
  });

export const proposedBoard = (fact: BoardProposed): BoardChange => ({
  organisation: fact.organisation,
  state: 'proposed',
  source: fact.source,
  sourceDate: fact.sourceDate,
  starting: fact.starting,
  leaving: fact.leaving,
  proposedBy: fact.by,
  proposedAt: fact.at,
});

const judge = (change: BoardChange, { type }: BoardCommand, at: Instant, by: Actor): BoardError | undefined => {
  const lapse = boardLapsesAt(change);
  if (type === 'lapse') return at < lapse ? { code: 'access.not_due', dueAt: lapse } : undefined;
  if (type !== 'confirm') return undefined;
  if (at >= lapse) return { code: 'access.proposal_lapsed', lapsedAt: lapse };
  if (by === change.proposedBy) return { code: 'access.same_person' };
  return change.starting.some(({ person }) => person === by) ? { code: 'access.self_confirm' } : undefined;
};

const FACT = { refuse: 'board.refused', withdraw: 'board.withdrawn', lapse: 'board.lapsed' } as const;

/** What a command does to a proposed change of board. */
export const decideBoard = (
  change: BoardChange,
  command: BoardCommand,
  at: Instant,
  by: Actor,
): Result<readonly BoardFact[], BoardError> =>
  andThen(targets(boardLifecycle, change.state, command.type), (): Result<readonly BoardFact[], BoardError> => {
    const refusal = judge(change, command, at, by);
    if (refusal !== undefined) return err(refusal);
    const authority = 'authority' in command ? command.authority : undefined;
    const settled = { at, by, organisation: change.organisation, ...(authority && { authority }) };
    if (command.type === 'confirm') return ok([{ type: 'board.confirmed', ...settled, how: command.how }]);
    return ok([{ type: FACT[command.type], ...settled }]);
  });

const STATE_AFTER = {
  'board.confirmed': 'confirmed',
  'board.refused': 'refused',
  'board.withdrawn': 'withdrawn',
  'board.lapsed': 'lapsed',
} as const;

export const applyBoard = (change: BoardChange, { type, at, by, authority }: BoardFact): BoardChange => ({
  ...change,
  state: STATE_AFTER[type],
  settledAt: at,
  settledBy: by,
  ...(authority && { settledFor: authority }),
});
