import type { Words } from '../../../../shared/language/use-words.ts';
import type { Mandate, Member, OwnProvider } from '../use-own.ts';

type Who = { readonly person: string | undefined; readonly binds: boolean };

/** What the reader may do with a mandate; another person than who holds or registered it confirms it. */
export const mandateActs = (
  { state, person, registeredBy }: Pick<Mandate, 'state' | 'person' | 'registeredBy'>,
  who: Who & { readonly administers: boolean },
): readonly ('confirm' | 'refuse' | 'withdraw' | 'end')[] => {
  const isOther = who.person !== person && who.person !== registeredBy;
  if (state === 'registered') {
    const closing = who.person === registeredBy ? 'withdraw' : 'refuse';
    return [...(who.binds && isOther ? (['confirm'] as const) : []), ...(who.administers ? ([closing] as const) : [])];
  }
  return state === 'in_force' && who.administers ? ['end'] : [];
};

/** Whether the reader may confirm a proposed account: somebody else than its proposer, who binds the organisation. */
export const mayConfirmPayee = ({ proposal, state }: Pick<OwnProvider, 'proposal' | 'state'>, who: Who): boolean =>
  proposal !== undefined && state === 'confirmed' && who.binds && proposal.proposed.by !== who.person;

/** What people are called, by person. */
export const namesOf = (members: readonly Member[]): ((person: string) => string) => {
  const names = new Map<string, string>(members.map(({ person, name, email }) => [person, name ?? email ?? '']));
  return (person) => names.get(person) ?? '';
};

/** A member's roles in words; those that wait for their second person say so. */
export const rolesIn = ({ roles }: Pick<Member, 'roles'>, { t }: Pick<Words, 't'>): string =>
  roles
    .map(({ role, state }) =>
      state === 'proposed' ? t('provider.member.proposed', { role: t(`role.${role}`) }) : t(`role.${role}`),
    )
    .join(', ');
