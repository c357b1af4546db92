import { zId, zLocalDate, zMunicipality, zStamp, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** What access publishes. Ids, codes and roles only; a person's name and e-mail are in none of them. */

const zParty = z.union([zId('authority'), zId('organisation')]);
const whose = { person: zId('person'), of: zParty };
const role = { ...whose, grant: zId('grant'), role: z.string(), sensitive: z.boolean() };

export const zPersonRegistered = z.looseObject({
  type: z.literal('person.registered'),
  ...zStamp,
  person: zId('person'),
});

export const zAuthorityFounded = z.looseObject({
  type: z.literal('authority.founded'),
  ...zStamp,
  authority: zId('authority'),
  names: zTexts,
  municipality: zMunicipality,
  prefix: z.string(),
  admins: z.array(zId('person')).length(2),
});

const zJoined = <T extends string>(type: T) =>
  z.looseObject({
    type: z.literal(type),
    ...zStamp,
    ...whose,
    state: z.enum(['provisional', 'confirmed']),
    roles: z.array(z.looseObject({ grant: zId('grant'), role: z.string() })),
  });
/** The first person of an organisation. */
export const zMembershipFounded = zJoined('membership.founded');
/** A first system admin of an authority. */
export const zMembershipSeated = zJoined('membership.seated');
/** Somebody is asked to join. Counts for nothing until `membership.accepted`. */
export const zMembershipInvited = z.looseObject({ type: z.literal('membership.invited'), ...zStamp, ...whose });
/** The invited person said yes; `roles` hold from now on. */
export const zMembershipAccepted = zJoined('membership.accepted');
export const zMembershipConfirmed = z.looseObject({ type: z.literal('membership.confirmed'), ...zStamp, ...whose });

/** A proposal waits for its second person. `sensitive`: the supervisor is told. */
export const zRoleProposed = z.looseObject({ type: z.literal('role.proposed'), ...zStamp, ...role });
/** A role holds from now on. `sensitive`: the supervisor is told. */
export const zRoleGranted = z.looseObject({
  type: z.literal('role.granted'),
  ...zStamp,
  ...role,
  proposedBy: z.string(),
  municipality: zMunicipality.exactOptional(),
});
/** A role holds no more, from the next call on. */
export const zRoleRevoked = z.looseObject({ type: z.literal('role.revoked'), ...zStamp, ...role });

const mandate = { mandate: zId('mandate'), person: zId('person'), organisation: zId('organisation') };
/** Somebody is to bind an organisation: its other contacts are told. Takes effect with `mandate.confirmed`. */
export const zMandateRegistered = z.looseObject({
  type: z.literal('mandate.registered'),
  ...zStamp,
  ...mandate,
  source: z.string(),
  sourceDate: zLocalDate,
  /** Came with a change of board that was already confirmed: nothing waits. */
  withBoard: z.literal(true).exactOptional(),
});
export const zMandateConfirmed = z.looseObject({
  type: z.literal('mandate.confirmed'),
  ...zStamp,
  ...mandate,
  how: z.string(),
});

const board = { organisation: zId('organisation') };
/** Who signs for an organisation is to change: its contacts are told. Takes effect with `board.confirmed`. */
export const zBoardProposed = z.looseObject({ type: z.literal('board.proposed'), ...zStamp, ...board });
/** Those who left sign no more, and those who came do. */
export const zBoardConfirmed = z.looseObject({ type: z.literal('board.confirmed'), ...zStamp, ...board });

/** Somebody named an organisation or an object that is not theirs; `watch`: whose auditor sees it. */
export const zAttemptRecorded = z.looseObject({
  type: z.literal('attempt.recorded'),
  ...zStamp,
  person: zId('person'),
  operation: z.string(),
  code: z.string(),
  watch: z.union([zId('authority'), z.literal('organisations')]),
  actingFor: zParty.exactOptional(),
});

/** A program is to call for a party: those who may give the second word are told. Takes effect with `machine.confirmed`. */
export const zMachineProposed = z.looseObject({
  type: z.literal('machine.proposed'),
  ...zStamp,
  machine: zId('machine'),
  of: zParty,
  scopes: z.array(z.string()),
  validUntil: zLocalDate,
});

export type MachineProposed = z.infer<typeof zMachineProposed>;
export type RoleGranted = z.infer<typeof zRoleGranted>;
export type RoleProposed = z.infer<typeof zRoleProposed>;
export type RoleRevoked = z.infer<typeof zRoleRevoked>;
export type MandateRegistered = z.infer<typeof zMandateRegistered>;
export type MandateConfirmed = z.infer<typeof zMandateConfirmed>;
export type BoardProposed = z.infer<typeof zBoardProposed>;
export type BoardConfirmed = z.infer<typeof zBoardConfirmed>;
