import { id, instant, localDate, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AINO, BIRGIT, codeOf, must, NOON, VAASA, WORKSHOP } from '../testing/builders.ts';
import { authorizeMachine } from './authorize-machine.ts';
import {
  applyMachine,
  decideMachine,
  MACHINE_STATES,
  type Machine,
  type MachineBasis,
  type MachineCommand,
  machineDueAt,
  machineLifecycle,
  mayCall,
  proposedMachine,
  proposeMachine,
} from './machine.ts';
import { everyOperation, permissionOf } from './permissions/index.ts';
import { MACHINE_SCOPES, SCOPES } from './permissions/machine-scopes.ts';

const basis: MachineBasis = {
  machine: id('machine', `mac_${'0'.repeat(25)}1`),
  of: WORKSHOP,
  client: 'workshop-example',
  name: 'Pajan paikkakirja',
  scopes: ['places'],
  validUntil: localDate('2026-06-30'),
};
/** Fourteen days after NOON, and the first moment after the last day. */
const LAPSES = instant('2026-01-21T10:00:00.000Z');
const OVER = instant('2026-06-30T21:00:00.000Z');

const at = { confirm: NOON, revoke: NOON, lapse: LAPSES, expire: OVER } as const;
const proposed = proposedMachine(must(proposeMachine(basis, NOON, AINO)));
const after = (...types: readonly MachineCommand['type'][]): Machine =>
  types.reduce(
    (machine, type) => must(decideMachine(machine, { type }, at[type], BIRGIT)).reduce(applyMachine, machine),
    proposed,
  );
const MACHINES: Readonly<Record<Machine['state'], Machine>> = {
  proposed,
  in_force: after('confirm'),
  lapsed: after('lapse'),
  revoked: after('confirm', 'revoke'),
  expired: after('confirm', 'expire'),
};
const COMMANDS = ['confirm', 'revoke', 'lapse', 'expire'] as const;

describe('a machine', () => {
  it.each(MACHINE_STATES.flatMap((state) => COMMANDS.map((type) => [state, type] as const)))(
    '%s × %s is allowed exactly when the table says so',
    (state, type) => {
      const machine = MACHINES[state];
      expect(machine.state).toBe(state);
      const row: Readonly<Record<string, string>> = machineLifecycle[state];
      const decided = codeOf(decideMachine(machine, { type }, at[type], BIRGIT));
      expect(decided).toBe(row[type] === undefined ? 'lifecycle.not_allowed' : 'ok');
    },
  );

  it('takes two persons, within a fortnight', () => {
    const confirm = (by: string, moment = NOON) => codeOf(decideMachine(proposed, { type: 'confirm' }, moment, by));
    expect(confirm(AINO)).toBe('access.same_person');
    expect(confirm(BIRGIT, plusMs(LAPSES, -1))).toBe('ok');
    expect(confirm(BIRGIT, LAPSES)).toBe('access.proposal_lapsed');
    expect(codeOf(decideMachine(proposed, { type: 'lapse' }, plusMs(LAPSES, -1), 'clock'))).toBe('access.not_due');
  });

  it('calls from its confirmation to the end of its last day in Finland', () => {
    expect(MACHINE_STATES.filter((state) => mayCall(MACHINES[state], NOON))).toEqual(['in_force']);
    expect([plusMs(OVER, -1), OVER].map((moment) => mayCall(MACHINES.in_force, moment))).toEqual([true, false]);
    expect([machineDueAt(proposed), machineDueAt(MACHINES.in_force)]).toEqual([LAPSES, OVER]);
    const expire = (moment: typeof OVER) =>
      codeOf(decideMachine(MACHINES.in_force, { type: 'expire' }, moment, 'clock'));
    expect([expire(plusMs(OVER, -1)), expire(OVER)]).toEqual(['access.not_due', 'ok']);
  });

  it.each([
    ['2026-01-06', 'access.machine_period'],
    ['2026-01-07', 'ok'],
    ['2027-01-08', 'ok'],
    ['2027-01-09', 'access.machine_period'],
  ])('proposed on 7 January 2026 until %s: %s', (validUntil, code) => {
    expect(codeOf(proposeMachine({ ...basis, validUntil: localDate(validUntil) }, NOON, AINO))).toBe(code);
  });

  it('is let do nothing of the other side', () => {
    const foreign = SCOPES.filter((scope) => MACHINE_SCOPES[scope].side === 'authority');
    for (const scope of foreign)
      expect(codeOf(proposeMachine({ ...basis, scopes: [scope] }, NOON, AINO))).toBe('access.scope_not_for_party');
    expect(codeOf(proposeMachine({ ...basis, of: VAASA, scopes: foreign }, NOON, AINO))).toBe('ok');
  });
});

describe('what machines may call', () => {
  const rows = SCOPES.flatMap((scope) => {
    const { side, role, operations } = MACHINE_SCOPES[scope];
    return operations.map((operation) => ({ scope, side, role, operation }));
  });
  const BY_PEOPLE =
    /open|decide|approve|confirm_payee|verif|sign|accept|reject|publish|submit|grant|machine|mandate|member|tender|claim|referral|client|evidence|person|line\.|run\./;

  it('is in the permission table, on its own side, in a role that the row lets in', () => {
    for (const { scope, side, role, operation } of rows) {
      const machine = { ...MACHINES.in_force, of: side === 'authority' ? VAASA : WORKSHOP, scopes: [scope] };
      const call = authorizeMachine(permissionOf(operation), machine, { operation, actingFor: machine.of });
      expect([operation, codeOf(call)]).toEqual([operation, 'ok']);
      expect(call).toMatchObject({ value: { by: machine.machine, roles: [role], organisations: [machine.of] } });
    }
  });

  it('opens, decides, approves, signs and grants nothing, and tells of no client', () => {
    expect(rows.map(({ operation }) => operation).filter((operation) => BY_PEOPLE.test(operation))).toEqual([]);
    expect(rows.filter(({ operation }) => permissionOf(operation)?.audience === 'casework')).toEqual([]);
    expect(rows.filter(({ operation }) => permissionOf(operation)?.standing === 'mandated')).toEqual([]);
  });

  it('is nothing else, whoever else may', () => {
    const known = new Set<string>(rows.map(({ operation }) => operation));
    for (const of of [VAASA, WORKSHOP])
      for (const { operation } of everyOperation().filter((one) => !known.has(one.operation))) {
        const call = { operation, actingFor: of };
        const judged = authorizeMachine(permissionOf(operation), { ...MACHINES.in_force, of, scopes: SCOPES }, call);
        expect([operation, codeOf(judged)]).toEqual([operation, 'access.forbidden']);
      }
  });

  it('is for whom it was let in, and said so', () => {
    const call = (actingFor?: string) =>
      codeOf(
        authorizeMachine(permissionOf('service.list_own'), MACHINES.in_force, {
          operation: 'service.list_own',
          ...(actingFor !== undefined && { actingFor }),
        }),
      );
    expect([call(WORKSHOP), call(VAASA), call()]).toEqual(['ok', 'access.not_member', 'access.acting_for_missing']);
  });
});
