import {
  type Act,
  type Attempt,
  andThen,
  type Clock,
  commandsFrom,
  type Done,
  err,
  type IdSource,
  ok,
  type PageKey,
  type Result,
  type Rows,
  rowsOf,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import {
  applyMachine,
  decideMachine,
  type Machine,
  type MachineBasis,
  type MachineCommand,
  machineLifecycle,
  mayCall,
  proposedMachine,
  proposeMachine,
} from '../domain/machine.ts';
import type { Party } from '../domain/party.ts';
import type { AccessError } from './errors.ts';
import type { MachineRef, Machines } from './ports.ts';

export type MachineDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly machines: Machines;
};
type Answer = Promise<Result<Done, AccessError | WorkError>>;

/** Writes down a machine for a party; it waits for a second person. `access.client_taken`: that client is somebody's. */
export const proposeMachineWith =
  ({ work, ids, machines }: MachineDeps) =>
  (basis: Omit<MachineBasis, 'machine'>, act: Act): Answer =>
    work.run(act, (at): Promise<Result<Attempt, AccessError>> => {
      const proposed = proposeMachine({ ...basis, machine: ids.next('machine') }, at, act.by);
      return Promise.resolve(
        andThen(proposed, (fact) => {
          const part = machines.create({ state: proposedMachine(fact), facts: [fact] });
          return ok({ done: { id: fact.machine, version: 1 }, parts: [part] });
        }),
      );
    });

/** One command on one machine; `of` absent: the clock's. A party finds only its own. */
export const changeMachineWith =
  ({ work, machines }: Pick<MachineDeps, 'work' | 'machines'>) =>
  (ref: MachineRef, command: MachineCommand, of: Party | undefined, act: Act): Answer =>
    work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const before = await machines.load(ref);
      if (before === undefined || (of !== undefined && before.state.of !== of))
        return err({ code: 'access.not_found' });
      return andThen(decideMachine(before.state, command, at, act.by), (facts) => {
        const part = machines.save(before, { state: facts.reduce(applyMachine, before.state), facts });
        return ok({ done: { id: before.state.machine, version: before.version + 1 }, parts: [part] });
      });
    });

/** ⏰ Lets a proposal lapse that waited too long, or ends what has had its last day. */
export const passDueMachineWith =
  (deps: MachineDeps) =>
  async (ref: MachineRef, act: Act): Answer => {
    const found = await deps.machines.load(ref);
    const type = found?.state.state === 'proposed' ? 'lapse' : 'expire';
    return changeMachineWith(deps)(ref, { type }, undefined, act);
  };

export type MachineView = Machine & { readonly version: number; readonly commands: readonly string[] };

/** What people may command; lapsing and expiring are the clock's. */
const BY_PEOPLE: readonly string[] = ['confirm', 'revoke'];

/** A party's machines, those that are over too. */
export const listMachinesWith =
  ({ machines }: Pick<MachineDeps, 'machines'>) =>
  async (of: Party, after?: PageKey): Promise<Rows<MachineView>> =>
    rowsOf(await machines.page(of, after), ({ state, version }) => ({
      ...state,
      version,
      commands: commandsFrom(machineLifecycle, state.state).filter((one) => BY_PEOPLE.includes(one)),
    }));

/** The machine behind a verified token, while it may call. */
export const resolveMachineWith =
  ({ machines, clock }: Pick<MachineDeps, 'machines' | 'clock'>) =>
  async (ref: MachineRef): Promise<Result<Machine, { readonly code: 'access.token_invalid' }>> => {
    const found = await machines.load(ref);
    return found !== undefined && mayCall(found.state, clock.now())
      ? ok(found.state)
      : err({ code: 'access.token_invalid' });
  };
