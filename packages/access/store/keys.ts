import type { Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';
import type { Party } from '../domain/party.ts';

/** `gsi1`: members and mandates by party, refused tries by month. `gsi2`: memberships with open proposals, changes of boards that wait. `due`: proposals and mandates running out. */
export const accessTable = defineTable('access');

/** One person's partition. What a request needs to know sorts under one prefix, apart from events. */
export const personPk = (person: Id<'person'>): string => `PER#${person}`;
export const PRINCIPAL = 'P#';
const SESSIONS = `${PRINCIPAL}SES#`;

export const personKey = (person: Id<'person'>): Key => ({ pk: personPk(person), sk: `${PRINCIPAL}PERSON` });
export const membershipKey = (person: Id<'person'>, of: Party): Key => ({
  pk: personPk(person),
  sk: `${PRINCIPAL}MEM#${of}`,
});
export const mandateKey = (person: Id<'person'>, mandate: Id<'mandate'>): Key => ({
  pk: personPk(person),
  sk: `${PRINCIPAL}MAN#${mandate}`,
});
export const MEMBERSHIPS = `${PRINCIPAL}MEM#`;
export const MANDATES = `${PRINCIPAL}MAN#`;
export const sessionKey = (person: Id<'person'>, hash: string): Key => ({
  pk: personPk(person),
  sk: `${SESSIONS}${hash}`,
});
export const SESSION_PREFIX = SESSIONS;

/** Name and e-mail, by themselves. */
export const detailsKeyOf = (person: Id<'person'>): Key => ({ pk: `${personPk(person)}#DETAILS`, sk: 'DETAILS' });

/** Under which name and e-mail somebody was invited: what the inviter typed, and all it sees until the person accepts. */
export const guestKey = (person: Id<'person'>, of: Party): Key => ({
  pk: `${personPk(person)}#DETAILS`,
  sk: `INV#${of}`,
});

/** A machine is known by the client its tokens name; it lies where a caller is looked for. */
export const machineKey = (client: string): Key => ({ pk: `PER#CLIENT#${client}`, sk: `${PRINCIPAL}MACHINE` });

/** Uniqueness items: who has this e-mail, and who is this subject of this issuer. Both by hash. */
export const emailKey = (hash: string): Key => ({ pk: `EML#${hash}`, sk: 'EML' });
export const identityKey = (hash: string): Key => ({ pk: `IDN#${hash}`, sk: 'IDN' });

export const authorityKey = (authority: Id<'authority'>): Key => ({ pk: `${authority}#AUTHORITY`, sk: 'STATE' });

export const membersOf = (of: Party): string => `${of}#MEM`;
export const proposalsOf = (of: Party): string => `${of}#PROPOSED`;
export const machinesOf = (of: Party): string => `${of}#MAC`;
export const mandatesOf = (organisation: Id<'organisation'>): string => `${organisation}#MAN`;

/** Outside what a request reads of its caller: refused tries cost nobody's next call anything. */
export const attemptKey = (person: Id<'person'>, hour: string, operation: string): Key => ({
  pk: personPk(person),
  sk: `ATT#${hour}#${operation}`,
});
/** @param at an instant or a month: its year and month, UTC. */
export const attemptsOf = (watch: Id<'authority'> | 'organisations', at: string): string =>
  `${watch}#ATT#${at.slice(0, 'yyyy-mm'.length)}`;

const boardPk = (organisation: Id<'organisation'>): string => `${organisation}#BOARD`;
export const boardKey = (organisation: Id<'organisation'>): Key => ({ pk: boardPk(organisation), sk: 'STATE' });
export const boardEvents = (organisation: Id<'organisation'>) => ({ pk: boardPk(organisation), prefix: 'EVT#' });
export const WAITING_BOARDS = 'BOARDS#WAITING';
