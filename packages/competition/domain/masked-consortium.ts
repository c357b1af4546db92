import { tracesOf } from './asker-traces.ts';
import type { TenderConsortium, TenderMember } from './tender-consortium.ts';

/** A consortium without a name: how many parties it has, and what its members do. */
export type MaskedConsortium = {
  readonly members: number;
  readonly reliedOn: number;
  /** As told, without those that would tell whose tender it is. */
  readonly roles: readonly TenderMember['role'][];
};

/** What a consortium is to whoever may not know whose tender it is. */
export const maskedConsortium = ({ name, members, reliedOn = [] }: TenderConsortium): MaskedConsortium => {
  const names = [name, ...[...members, ...reliedOn].map((one) => one.name)].filter((one) => one.trim() !== '');
  const roles = members.map(({ role }) =>
    Object.fromEntries(Object.entries(role).filter(([, text]) => tracesOf(text, { names }).length === 0)),
  );
  return { members: members.length, reliedOn: reliedOn.length, roles };
};
