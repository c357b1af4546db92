import type { WaitingShown } from '../answers.ts';

type Waiting = Pick<WaitingShown, 'state' | 'proposal' | 'version'>;
/** What the act would do to a request: a first person proposes, a second or an only one accepts. */
export type Step = 'propose' | 'accept';

/** The next step of a request towards acceptance that this reader may take; nothing when it is not the reader's turn. */
export const stepOf = (
  { state, proposal, version }: Waiting,
  person: string | undefined,
  practice: 'one_person' | 'two_persons',
): Step | undefined => {
  if (version === undefined) return undefined;
  if (state === 'in_review') return practice === 'one_person' ? 'accept' : 'propose';
  const isTheirs = state === 'proposed' && proposal?.outcome === 'accept' && proposal.by !== person;
  return isTheirs ? 'accept' : undefined;
};

export type Outcome = { readonly request: string; readonly state?: string; readonly code?: string };

const WHY_NOT = {
  'purchasing.needs_a_look': 'look',
  'purchasing.same_person': 'same',
  'purchasing.own_organisation': 'own',
  'work.stale': 'changed',
  'lifecycle.not_allowed': 'changed',
} as const satisfies Readonly<Record<string, string>>;
const isKnown = (code: string): code is keyof typeof WHY_NOT => Object.hasOwn(WHY_NOT, code);

/** What became of one: its new state, or why it stayed. */
export const outcomeOf = ({ state, code }: Outcome) => {
  if (state === 'accepted' || state === 'proposed') return state;
  return code !== undefined && isKnown(code) ? WHY_NOT[code] : 'other';
};
