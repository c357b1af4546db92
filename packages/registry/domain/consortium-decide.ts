import { type Actor, dayInFinland, err, type Instant, ok, type Result, type Stamp, targets } from '@kt/kernel';
import {
  answerOf,
  askedParties,
  type Consortium,
  type ConsortiumTerms,
  consortiumLifecycle,
  type Edition,
} from './consortium.ts';
import type {
  ConsortiumCommand,
  ConsortiumCommandName,
  ConsortiumError,
  ConsortiumFact,
} from './consortium-commands.ts';
import { draftError, firstTerms, proposalError } from './consortium-terms.ts';

type Decided = Result<readonly ConsortiumFact[], ConsortiumError>;
type Of<N extends ConsortiumCommandName> = Extract<ConsortiumCommand, { readonly command: N }>;
type Decider<N extends ConsortiumCommandName> = (consortium: Consortium, command: Of<N>, stamp: Stamp) => Decided;

const about = ({ id, lead }: Consortium, { at, by }: Stamp) => ({ at, by, consortium: id, lead });
const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const ids = (rows: readonly { readonly organisation: Consortium['lead'] }[]) => rows.map((one) => one.organisation);
const groupOf = ({ members, reliedOn }: ConsortiumTerms) => ({ members: ids(members), reliedOn: ids(reliedOn) });

/** Begins a consortium with its lead alone. */
export const formConsortium = (
  { id, lead, name }: Pick<Consortium, 'id' | 'lead'> & { readonly name: string },
  at: Instant,
  by: Actor,
): Result<ConsortiumFact<'consortium.formed'>, ConsortiumError> => {
  const terms = firstTerms(lead, name);
  const wrong = draftError(lead, terms);
  return wrong ? err(wrong) : ok({ type: 'consortium.formed', at, by, consortium: id, lead, terms });
};

const save: Decider<'save'> = (consortium, { terms }, stamp) => {
  const wrong = draftError(consortium.lead, terms);
  return wrong ? err(wrong) : ok([{ ...about(consortium, stamp), type: 'consortium.saved', terms }]);
};

/** Told when what everybody had confirmed no longer stands. */
const changed = (consortium: Consortium, { edition, terms }: Edition, stamp: Stamp): readonly ConsortiumFact[] => {
  const before = consortium.completed.at(-1)?.edition;
  if (before === undefined) return [];
  return [{ ...about(consortium, stamp), type: 'consortium.changed', edition, before, ...groupOf(terms) }];
};

const propose: Decider<'propose'> = (consortium, { live, reason }, stamp) => {
  const { lead, draft, proposed, declined, completed } = consortium;
  const wrong = proposalError(lead, draft, { live, today: dayInFinland(stamp.at) });
  if (wrong !== undefined) return err(wrong);
  if (proposed !== undefined && declined.length === 0 && JSON.stringify(proposed.terms) === JSON.stringify(draft))
    return err({ code: 'registry.nothing_changed' });
  if (completed.length > 0 && isBlank(reason)) return err({ code: 'registry.reason_missing' });
  const edition = (proposed?.edition ?? 0) + 1;
  const asked = { edition, terms: draft, ...groupOf(draft), ...(reason !== undefined && { reason }) };
  return ok([
    { ...about(consortium, stamp), type: 'consortium.proposed', ...asked },
    ...changed(consortium, { edition, terms: draft }, stamp),
  ]);
};

type Answering = { readonly organisation: Consortium['lead']; readonly edition: number };
const answerError = (consortium: Consortium, { organisation, edition }: Answering): ConsortiumError | undefined => {
  if (!askedParties(consortium).includes(organisation)) return { code: 'registry.not_party' };
  const now = consortium.proposed?.edition ?? 0;
  return now === edition ? undefined : { code: 'registry.consortium_changed', edition: now };
};

const confirm: Decider<'confirm'> = (consortium, command, stamp) => {
  const { organisation, edition } = command;
  const wrong = answerError(consortium, command);
  if (wrong !== undefined) return err(wrong);
  if (answerOf(consortium, organisation) === 'confirmed') return err({ code: 'registry.already_answered' });
  const confirmed = { ...about(consortium, stamp), type: 'consortium.confirmed', organisation, edition } as const;
  const others = askedParties(consortium).filter((one) => one !== organisation);
  const { proposed } = consortium;
  if (proposed === undefined || others.some((one) => answerOf(consortium, one) !== 'confirmed')) return ok([confirmed]);
  const group = groupOf(proposed.terms);
  return ok([confirmed, { ...about(consortium, stamp), type: 'consortium.completed', edition, ...group }]);
};

const decline: Decider<'decline'> = (consortium, command, stamp) => {
  const { organisation, edition, reason } = command;
  const wrong = answerError(consortium, command);
  if (wrong !== undefined) return err(wrong);
  if (organisation === consortium.lead) return err({ code: 'registry.lead_dissolves' });
  if (answerOf(consortium, organisation) === 'declined') return err({ code: 'registry.already_answered' });
  if (isBlank(reason)) return err({ code: 'registry.reason_missing' });
  const declined = { ...about(consortium, stamp), type: 'consortium.declined', organisation, edition, reason } as const;
  const { proposed, state } = consortium;
  const broken = state === 'complete' && proposed !== undefined;
  return ok([declined, ...(broken ? changed(consortium, proposed, stamp) : [])]);
};

const dissolve: Decider<'dissolve'> = (consortium, { reason }, stamp) => {
  if (isBlank(reason)) return err({ code: 'registry.reason_missing' });
  const { edition = 0, terms } = consortium.proposed ?? {};
  const group = terms === undefined ? { members: [], reliedOn: [] } : groupOf(terms);
  return ok([{ ...about(consortium, stamp), type: 'consortium.dissolved', edition, ...group, reason }]);
};

const deciders: { readonly [N in ConsortiumCommandName]: Decider<N> } = { save, propose, confirm, decline, dissolve };

const run = <N extends ConsortiumCommandName>(
  consortium: Consortium,
  command: Of<N> & { readonly command: N },
  stamp: Stamp,
): Decided => deciders[command.command](consortium, command, stamp);

/** What follows from a command, or why it is refused. `at` is the server's time, `by` who asks. */
export const decideConsortium = (
  consortium: Consortium,
  command: ConsortiumCommand,
  at: Instant,
  by: Actor,
): Decided => {
  const allowed = targets(consortiumLifecycle, consortium.state, command.command);
  return allowed.ok ? run(consortium, command, { at, by }) : err(allowed.error);
};
