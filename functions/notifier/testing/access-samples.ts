import type {
  BoardConfirmed,
  BoardProposed,
  MachineProposed,
  MandateRegistered,
  RoleGranted,
  RoleProposed,
} from '@kt/access/events.ts';
import { type Id, id, type LocalDate, type Stamp } from '@kt/kernel';

type Samples = {
  'role.proposed': RoleProposed;
  'role.granted': RoleGranted;
  'mandate.registered': MandateRegistered;
  'board.proposed': BoardProposed;
  'board.confirmed': BoardConfirmed;
  'machine.proposed': MachineProposed;
};
type About = {
  readonly authority: Id<'authority'>;
  readonly organisation: Id<'organisation'>;
  readonly person: Id<'person'>;
  readonly day: LocalDate;
};

const ULID = '1'.padStart(26, '0');

/** What is told of roles, machines, mandates and boards, one fact of every kind. */
export const accessSamples = (stamp: Stamp, { authority, organisation, person, day }: About): Samples => {
  const role = { ...stamp, person, of: authority, grant: id('grant', `grt_${ULID}`), role: 'opener' };
  return {
    'role.proposed': { ...role, type: 'role.proposed', sensitive: true },
    'role.granted': { ...role, type: 'role.granted', sensitive: true, proposedBy: person },
    'machine.proposed': {
      ...stamp,
      type: 'machine.proposed',
      machine: id('machine', `mac_${ULID}`),
      of: authority,
      scopes: ['finances'],
      validUntil: day,
    },
    'mandate.registered': {
      ...stamp,
      type: 'mandate.registered',
      mandate: id('mandate', `man_${ULID}`),
      person,
      organisation,
      source: 'association_register',
      sourceDate: day,
    },
    'board.proposed': { ...stamp, type: 'board.proposed', organisation },
    'board.confirmed': { ...stamp, type: 'board.confirmed', organisation },
  };
};
