import {
  type Actor,
  type Id,
  type Instant,
  id,
  instant,
  localDate,
  type MunicipalityCode,
  plusHours,
  type Result,
  type Texts,
} from '@kt/kernel';
import {
  applyMandate,
  decideMandate,
  type Mandate,
  type MandateBasis,
  type MandateCommand,
  registeredMandate,
  registerMandate,
} from '../domain/mandate.ts';
import type { Membership, MembershipCommand, NewRole } from '../domain/membership.ts';
import { applyMembership, joinedMembership } from '../domain/membership-apply.ts';
import { decideJoin, decideMembership } from '../domain/membership-decide.ts';
import type { Party } from '../domain/party.ts';
import type { Role } from '../domain/permission-table.ts';

const ulidOf = (n: number): string => String(n).padStart(26, '0');
export const personNumber = (n: number): Id<'person'> => id('person', `per_${ulidOf(n)}`);
export const grantNumber = (n: number): Id<'grant'> => id('grant', `grt_${ulidOf(n)}`);

export const VAASA = id('authority', `aut_${ulidOf(1)}`);
export const WORKSHOP = id('organisation', `org_${ulidOf(1)}`);
export const [AINO, BIRGIT, CAJ] = [personNumber(1), personNumber(2), personNumber(3)];
export const NOON: Instant = instant('2026-01-07T10:00:00.000Z');
const NAMES: Texts = { fi: 'Rannikon Työpaja ry', sv: 'Kustens Arbetsverkstad rf' };

/** The value of a result that the caller knows to be one. @throws when it is a refusal. */
export const must = <T>(result: Result<T, { readonly code: string }>): T => {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
};

/** The refusal's code, or `ok`. */
export const codeOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'ok' : result.error.code;

export type MembershipBuilder = {
  readonly now: Membership;
  readonly then: (command: MembershipCommand, by?: Actor, at?: Instant) => MembershipBuilder;
  readonly holding: (role: Role, grant?: Id<'grant'>) => MembershipBuilder;
  readonly proposed: (role: Role, grant?: Id<'grant'>, municipality?: MunicipalityCode) => MembershipBuilder;
};

const building = (now: Membership): MembershipBuilder => {
  const then: MembershipBuilder['then'] = (command, by = BIRGIT, at = plusHours(NOON, 1)) =>
    building(must(decideMembership(now, command, at, by)).reduce(applyMembership, now));
  const proposed: MembershipBuilder['proposed'] = (role, grant = grantNumber(90), municipality) =>
    then({ type: 'propose_role', grant, role, ...(municipality && { municipality }) });
  const holding: MembershipBuilder['holding'] = (role, grant = grantNumber(90)) => {
    const after = proposed(role, grant);
    const isHeld = after.now.grants.some((one) => one.id === grant && one.state === 'in_force');
    return isHeld ? after : after.then({ type: 'confirm_role', grant }, CAJ);
  };
  return { now, then, proposed, holding };
};

/** Aino's membership: `founded()` the workshop, `invited()` there, `invitedAsOfficial()` or `seated()` as system admin of Vaasa. */
export const aMembership = () => {
  const joined = (type: 'found' | 'seat' | 'invite', of: Party, roles: readonly NewRole[]): MembershipBuilder => {
    const fact = must(decideJoin(undefined, { type, person: AINO, of, names: NAMES, roles }, NOON, 'operator'));
    return building(joinedMembership(fact));
  };
  return {
    founded: () => joined('found', WORKSHOP, [{ grant: grantNumber(1), role: 'org_admin' }]),
    invited: () => joined('invite', WORKSHOP, [{ grant: grantNumber(1), role: 'writer' }]),
    invitedAsOfficial: () => joined('invite', VAASA, []),
    seated: () => joined('seat', VAASA, [{ grant: grantNumber(1), role: 'system_admin' }]),
  };
};

export const aMandateBasis: MandateBasis = {
  mandate: id('mandate', `man_${ulidOf(1)}`),
  person: AINO,
  organisation: WORKSHOP,
  source: 'association_register',
  sourceDate: localDate('2026-01-02'),
  signs: 'alone',
};
const LAST_DAY = localDate('2026-06-30');

/** A mandate registered by Birgit at noon, taken through the given commands (by Caj unless told). */
export const aMandate = (...commands: readonly MandateCommand[]): Mandate => {
  const start = registeredMandate(registerMandate({ ...aMandateBasis, validUntil: LAST_DAY }, NOON, BIRGIT));
  const atOf = (command: MandateCommand): Instant =>
    command.type === 'expire' ? instant('2026-06-30T21:00:00.000Z') : NOON;
  return commands.reduce((m, c) => must(decideMandate(m, c, atOf(c), CAJ)).reduce(applyMandate, m), start);
};
