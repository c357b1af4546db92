import type { T } from '../shared/language/use-words.ts';

/** Role names in the reader's language, as a list within a sentence. */
export const roleNames = (roles: readonly string[], t: T): string =>
  roles.map((role) => t(`role.${role}` as 'role.auditor')).join(', ');
