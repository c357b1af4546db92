import type { Words } from '../../../shared/language/use-words.ts';

type Role = 'auditor' | 'opener';
type Granted = { readonly role: string; readonly state: string };

export const roleWord = (role: string, { t }: Pick<Words, 't'>): string => t(`role.${role as Role}`);

/** The roles that a person has or is about to get, in words; what waits says so. */
export const rolesInWords = (roles: readonly Granted[], words: Pick<Words, 't'>): string => {
  const shown = roles
    .filter(({ state }) => state === 'in_force' || state === 'proposed')
    .map(({ role, state }) =>
      state === 'proposed' ? words.t('people.waiting', { role: roleWord(role, words) }) : roleWord(role, words),
    );
  return shown.length === 0 ? words.t('people.none') : shown.join(', ');
};
