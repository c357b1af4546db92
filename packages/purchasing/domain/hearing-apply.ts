import type { Actor, Instant, Stamp } from '@kt/kernel';
import type { Hearing } from './hearing.ts';
import type { HearingFact } from './hearing-commands.ts';

export type NewHearing = Pick<
  Hearing,
  'id' | 'authority' | 'system' | 'category' | 'provider' | 'profile' | 'about' | 'ground' | 'occurredOn' | 'claim'
>;

export const flagHearing = (of: NewHearing, at: Instant, by: Actor): Hearing => ({
  ...of,
  state: 'flagged',
  flagged: { at, by },
});

type Changes = Partial<Hearing>;
type Effects = {
  readonly [T in HearingFact['type']]: (
    fact: Extract<HearingFact, { readonly type: T }>,
    stamp: Stamp,
    before: Hearing,
  ) => Changes;
};

const effects: Effects = {
  'hearing.flagged': () => ({}),
  'hearing.asked': ({ deadline }, stamp) => ({ state: 'heard', asked: { ...stamp, deadline } }),
  'hearing.dropped': ({ reason }, stamp) => ({ state: 'dropped', dropped: { ...stamp, reason } }),
  'hearing.saved': ({ answer }) => ({ draft: answer }),
  'hearing.answered': ({ answer }, stamp) => ({ state: 'answered', answered: { ...stamp, answer } }),
  'hearing.extended': ({ deadline, reason }, stamp, { asked }) => ({
    state: 'heard',
    asked: { ...stamp, ...asked, deadline },
    extended: { ...stamp, reason },
  }),
  'hearing.fell_silent': () => ({ state: 'silent' }),
  'hearing.proposed': ({ proposal }, stamp) => ({ state: 'proposed', proposal: { ...stamp, ...proposal } }),
  'hearing.returned': ({ reason }, stamp, { answered }) => ({
    state: answered === undefined ? 'silent' : 'answered',
    proposal: undefined,
    returned: { ...stamp, reason },
  }),
  'hearing.accepted': ({ decision }, stamp) => ({ state: 'accepted', decided: { ...stamp, decision } }),
  'hearing.letters_filed': ({ letter, letters }, _stamp, before) => ({
    letters: { ...before.letters, [letter]: letters },
  }),
  'hearing.excluded': ({ decision }, stamp) => ({ state: 'excluded', decided: { ...stamp, decision } }),
};

const changesOf = <T extends HearingFact['type']>(
  before: Hearing,
  fact: Extract<HearingFact, { readonly type: T }> & { readonly type: T },
): Changes => effects[fact.type](fact, { at: fact.at, by: fact.by }, before);

/** The hearing after a fact. */
export const applyHearing = (hearing: Hearing, fact: HearingFact): Hearing => ({
  ...hearing,
  ...changesOf(hearing, fact),
});
