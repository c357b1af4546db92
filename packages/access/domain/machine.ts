import {
  type Actor,
  andThen,
  dayInFinland,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  ok,
  plusDays,
  plusHours,
  type Result,
  targets,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { MachineError } from './errors.ts';
import { kindOf, type Party } from './party.ts';
import { MACHINE_SCOPES, type MachineScope } from './permissions/machine-scopes.ts';

/** A machine acts for a party after a second person has confirmed what the first one proposed, and until its last day. */
export const machineLifecycle = {
  none: { propose: 'proposed' },
  proposed: { confirm: 'in_force', revoke: 'revoked', lapse: 'lapsed' },
  in_force: { revoke: 'revoked', expire: 'expired' },
  lapsed: {},
  revoked: {},
  expired: {},
} as const satisfies Lifecycle;

export const MACHINE_STATES = ['proposed', 'in_force', 'lapsed', 'revoked', 'expired'] as const;
export type MachineState = Exclude<keyof typeof machineLifecycle, 'none'>;

export type MachineBasis = {
  readonly machine: Id<'machine'>;
  readonly of: Party;
  /** The id of its client at the identity provider: what its tokens name. No secret. */
  readonly client: string;
  /** What people call it. */
  readonly name: string;
  readonly scopes: readonly MachineScope[];
  /** The last day on which it may call, in Finland. */
  readonly validUntil: LocalDate;
};

export type Machine = MachineBasis & {
  readonly state: MachineState;
  readonly proposedBy: Actor;
  readonly proposedAt: Instant;
  readonly confirmedBy?: Actor;
  readonly confirmedAt?: Instant;
  readonly endedBy?: Actor;
  readonly endedAt?: Instant;
};

export type MachineCommand = { readonly type: 'confirm' | 'revoke' | 'lapse' | 'expire' };

type Whose = Pick<MachineBasis, 'machine' | 'of'>;
export type MachineProposed = FactOf<'machine.proposed', MachineBasis>;
export type MachineFact = FactOf<
  'machine.confirmed' | 'machine.revoked' | 'machine.lapsed' | 'machine.expired',
  Whose & { readonly scopes: readonly MachineScope[] }
>;

const lapsesAt = ({ proposedAt }: Machine): Instant =>
  plusHours(proposedAt, commonRule('roleProposalHours', dayInFinland(proposedAt)));
const overAt = ({ validUntil }: Pick<Machine, 'validUntil'>): Instant => endOfDay(validUntil);

/** When the clock must look at it next. */
export const machineDueAt = (machine: Machine): Instant | undefined =>
  machine.state === 'proposed' ? lapsesAt(machine) : machine.state === 'in_force' ? overAt(machine) : undefined;

/** Whether it may call at that moment; true to the clock even before a timer has run. */
export const mayCall = (machine: Machine, at: Instant): boolean => machine.state === 'in_force' && at < overAt(machine);

/** Writes down what a machine is to be let do, for `machineMostDays` at most. It may call nothing before `confirm`. */
export const proposeMachine = (basis: MachineBasis, at: Instant, by: Actor): Result<MachineProposed, MachineError> => {
  const today = dayInFinland(at);
  const lastDay = plusDays(today, commonRule('machineMostDays', today));
  if (basis.validUntil < today || basis.validUntil > lastDay) return err({ code: 'access.machine_period', lastDay });
  const foreign = basis.scopes.find((scope) => MACHINE_SCOPES[scope].side !== kindOf(basis.of));
  if (foreign !== undefined) return err({ code: 'access.scope_not_for_party', scope: foreign });
  return ok({ ...basis, type: 'machine.proposed', at, by });
};

export const proposedMachine = ({ type: _, at, by, ...basis }: MachineProposed): Machine => ({
  ...basis,
  state: 'proposed',
  proposedBy: by,
  proposedAt: at,
});

const judge = (machine: Machine, type: MachineCommand['type'], at: Instant, by: Actor): MachineError | undefined => {
  if (type === 'revoke') return undefined;
  if (type === 'confirm') {
    if (by === machine.proposedBy) return { code: 'access.same_person' };
    const over = lapsesAt(machine);
    return at >= over ? { code: 'access.proposal_lapsed', lapsedAt: over } : undefined;
  }
  const due = type === 'lapse' ? lapsesAt(machine) : overAt(machine);
  return at < due ? { code: 'access.not_due', dueAt: due } : undefined;
};

const FACTS = {
  confirm: 'machine.confirmed',
  revoke: 'machine.revoked',
  lapse: 'machine.lapsed',
  expire: 'machine.expired',
} as const;

/** What a command does to a machine; revoking needs one person and holds from the next call on. */
export const decideMachine = (
  machine: Machine,
  { type }: MachineCommand,
  at: Instant,
  by: Actor,
): Result<readonly MachineFact[], MachineError> =>
  andThen(targets(machineLifecycle, machine.state, type), () => {
    const refusal = judge(machine, type, at, by);
    const { machine: id, of, scopes } = machine;
    return refusal === undefined ? ok([{ type: FACTS[type], machine: id, of, scopes, at, by }]) : err(refusal);
  });

const STATE_AFTER = {
  'machine.revoked': 'revoked',
  'machine.lapsed': 'lapsed',
  'machine.expired': 'expired',
} as const;

/** The machine after a fact. */
export const applyMachine = (machine: Machine, { type, at, by }: MachineFact): Machine =>
  type === 'machine.confirmed'
    ? { ...machine, state: 'in_force', confirmedBy: by, confirmedAt: at }
    : { ...machine, state: STATE_AFTER[type], endedBy: by, endedAt: at };
