import { type Id, parseId } from '@kt/kernel';

/** What a person acts for: an authority (`aut_…`) or an organisation (`org_…`). */
export type Party = Id<'authority'> | Id<'organisation'>;

export type PartyKind = 'authority' | 'organisation';

/** Reads the value of an `Acting-For` header; `undefined` when it is neither. */
export const parseParty = (text: string): Party | undefined =>
  parseId('authority', text) ?? parseId('organisation', text);

export const kindOf = (party: Party): PartyKind =>
  parseId('authority', party) === undefined ? 'organisation' : 'authority';
