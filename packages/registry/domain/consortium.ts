import type { Id, Lifecycle, LocalDate, MunicipalityCode, Stamp } from '@kt/kernel';
import type { Split } from './split.ts';

/**
 * The lead writes (`save`) and asks (`propose`); each party confirms for itself. Every proposal is a new edition, and
 * whatever was confirmed before has to be confirmed again.
 */
export const consortiumLifecycle = {
  none: { form: 'forming' },
  forming: {
    save: 'forming',
    propose: 'forming',
    confirm: ['forming', 'complete'],
    decline: 'forming',
    dissolve: 'dissolved',
  },
  complete: { save: 'complete', propose: 'forming', decline: 'forming', dissolve: 'dissolved' },
  dissolved: {},
} as const satisfies Lifecycle;

export type ConsortiumState = Exclude<keyof typeof consortiumLifecycle, 'none'>;
export const CONSORTIUM_STATES: readonly ConsortiumState[] = ['forming', 'complete', 'dissolved'];

type Organisation = Id<'organisation'>;

/** Who does what, and where. The role is told in Finnish or Swedish, or both. */
export type Member = {
  readonly organisation: Organisation;
  readonly role: { readonly fi?: string; readonly sv?: string };
  readonly municipalities: readonly MunicipalityCode[];
};

/** No member: the group counts on what it has. */
export type ReliedOn = { readonly organisation: Organisation; readonly capacity: string };

/** What the parties agree on. The lead is the first of the members. */
export type ConsortiumTerms = {
  readonly name: string;
  readonly members: readonly Member[];
  readonly reliedOn: readonly ReliedOn[];
  readonly split: Split;
  /** The day of the members' own agreement. */
  readonly agreedOn?: LocalDate;
  /** Whether each answers for the whole. */
  readonly isJointlyLiable: boolean;
  /** Otherwise each member invoices its own part. */
  readonly leadInvoices: boolean;
};

export type Edition = { readonly edition: number; readonly terms: ConsortiumTerms };
export type Answer = Stamp & { readonly organisation: Organisation };

export type Consortium = {
  readonly id: Id<'consortium'>;
  readonly lead: Organisation;
  readonly state: ConsortiumState;
  readonly formed: Stamp;
  /** What the lead is writing; nobody else sees it. */
  readonly draft: ConsortiumTerms;
  /** What the parties have before them. */
  readonly proposed?: Edition & { readonly asked: Stamp; readonly reason?: string };
  /** Who has confirmed that edition, and who will not. */
  readonly confirmed: readonly Answer[];
  readonly declined: readonly (Answer & { readonly reason: string })[];
  /** The editions that everybody had confirmed, the latest last; at most five are kept. */
  readonly completed: readonly (Edition & { readonly at: Stamp['at'] })[];
  readonly ended?: Stamp & { readonly reason: string };
};

/** How many parties one consortium may have. */
export const MOST_PARTIES = 20;

/** Every party of some terms, the lead first. */
export const partiesIn = ({
  members,
  reliedOn,
}: Pick<ConsortiumTerms, 'members' | 'reliedOn'>): readonly Organisation[] =>
  [...members, ...reliedOn].map(({ organisation }) => organisation);

/** Who is asked now; empty before the first proposal. */
export const askedParties = ({ proposed }: Pick<Consortium, 'proposed'>): readonly Organisation[] =>
  proposed === undefined ? [] : partiesIn(proposed.terms);

/** How a party stands to what is proposed. */
export const answerOf = (
  { confirmed, declined }: Pick<Consortium, 'confirmed' | 'declined'>,
  party: Organisation,
): 'confirmed' | 'declined' | 'waiting' => {
  if (confirmed.some(({ organisation }) => organisation === party)) return 'confirmed';
  return declined.some(({ organisation }) => organisation === party) ? 'declined' : 'waiting';
};
