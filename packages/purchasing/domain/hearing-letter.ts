import type { Instant, LocalDate, Trilingual } from '@kt/kernel';
import { EXCLUSION_GROUNDS, type ExclusionGround } from '@kt/terms';
import type { Consequence, Hearing, HearingLetter } from './hearing.ts';
import { type LetterParties, type Names, type Remedies, remediesUntil } from './letter.ts';

/** What every letter of a hearing says. Moments are UTC instants, days Finnish calendar days. */
type OfHearing = LetterParties & {
  readonly hearing: string;
  readonly system: Trilingual;
  readonly category: Trilingual;
  readonly ground: ExclusionGround;
  readonly occurredOn: LocalDate;
  readonly claim: string;
  readonly askedAt: Instant;
  readonly deadline: LocalDate;
};

export type HearingLetterFacts = OfHearing &
  (
    | { readonly letter: 'invitation'; readonly writtenAt: Instant }
    | ({
        readonly letter: 'decision';
        readonly writtenAt: Instant;
        readonly decision: string;
        readonly outcome: 'accept' | Consequence;
        readonly reasons: string;
        /** An empty text where nothing was weighed. */
        readonly proportionality: string;
        readonly answeredAt: Instant | undefined;
      } & Remedies)
  );

const common = (hearing: Hearing, names: Names, parties: LetterParties): OfHearing | undefined => {
  const { id, ground, occurredOn, claim, asked } = hearing;
  if (asked === undefined) return undefined;
  const when = { occurredOn, askedAt: asked.at, deadline: asked.deadline };
  return { ...parties, ...names, ...when, hearing: id, ground: EXCLUSION_GROUNDS[ground], claim };
};

const decisionFacts = (of: OfHearing, { decided, proposal, answered, profile }: Hearing) => {
  if (decided === undefined || proposal === undefined) return undefined;
  const weighed =
    proposal.outcome === 'accept'
      ? ({ outcome: 'accept', proportionality: '' } as const)
      : { outcome: proposal.consequence, proportionality: proposal.proportionality };
  return {
    ...of,
    ...weighed,
    letter: 'decision' as const,
    writtenAt: decided.at,
    decision: decided.decision,
    reasons: proposal.reasons,
    answeredAt: answered?.at,
    ...remediesUntil(profile, decided.at),
  };
};

/** What a letter of a hearing says; `undefined` before the provider is asked, or before it is decided. */
export const hearingLetterFacts = (
  letter: HearingLetter,
  hearing: Hearing,
  names: Names,
  parties: LetterParties,
): HearingLetterFacts | undefined => {
  const of = common(hearing, names, parties);
  if (of === undefined) return undefined;
  return letter === 'invitation' ? { ...of, letter, writtenAt: of.askedAt } : decisionFacts(of, hearing);
};

/** The people behind a letter of a hearing: who prepared it and who signs. */
export const writersOf = (
  letter: HearingLetter,
  { flagged, asked, proposal, decided }: Hearing,
): { readonly proposer: string; readonly decider: string } =>
  letter === 'invitation'
    ? { proposer: flagged.by, decider: asked?.by ?? '' }
    : { proposer: proposal?.by ?? '', decider: decided?.by ?? '' };
