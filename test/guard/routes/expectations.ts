import type { Permission } from '@kt/access';
import type { Persona, Standing } from './cast.ts';

/** For whom a call is made: the caller's own party, one it does not belong to, or none. */
export type Acting = 'own' | 'foreign' | 'none';

const RANK: { readonly [S in Standing]: number } = { disputed: 0, provisional: 1, confirmed: 2, mandated: 3 };
const ASKED: { readonly [S in NonNullable<Permission['standing']>]: number } = {
  undisputed: RANK.provisional,
  confirmed: RANK.confirmed,
  countersigns: RANK.mandated,
  mandated: RANK.mandated,
};

/** Whether a row names this persona, read anew from the table: roles, side and standing. */
const isNamed = (row: Permission, persona: Persona): boolean => {
  const { roles, side, standing = 'provisional' } = persona;
  if (side !== (row.relation === 'organisation' ? 'organisation' : 'authority')) return false;
  if (row.standing === 'countersigns' && persona.signsTogether === true)
    return row.roles.some((role) => persona.roles.includes(role));
  if (row.standing !== undefined && RANK[standing] < ASKED[row.standing]) return false;
  return row.roles.length === 0 || roles.some((role) => row.roles.includes(role));
};

const forParty = (row: Permission, persona: Persona, acting: Acting): string => {
  if (acting === 'none') return 'access.acting_for_missing';
  if (isNamed(row, persona)) return 'let in';
  const lacksAnother = persona.signsTogether === true && isNamed(row, { ...persona, standing: 'mandated' });
  return lacksAnother ? 'access.signs_together' : 'access.forbidden';
};

/** What the gate must answer by the table. */
export const expectedOf = (row: Permission, persona: Persona, acting: Acting): string => {
  if (row.relation === 'public') return 'let in';
  if (persona.person === undefined) return 'access.signed_out';
  if (acting === 'foreign') return 'access.not_member';
  return row.relation === 'signed_in' ? 'let in' : forParty(row, persona, acting);
};
