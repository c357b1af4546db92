import type { Cents, Id, Instant, Texts, Trilingual } from '@kt/kernel';
import { membersBeside } from './awarded-group.ts';
import { type CallPart, callParts } from './call-ring.ts';
import type { CallOff } from './competition-content.ts';
import type { Competition, Decision, Winner } from './competition-state.ts';
import type { Evaluation } from './evaluation.ts';
import { clarified, type LetterClarification } from './letter-clarifications.ts';
import { type Unmet, unmetBy } from './must-haves.ts';
import type { OpenedTender } from './opened-tender.ts';
import type { RejectionGround } from './rejection.ts';
import type { RemedyTimes } from './remedy-times.ts';

export type NamedProvider = { readonly names: Texts; readonly yTunnus: string };

/** Points for one criterion, in hundredths, out of `weight` whole points. */
export type CriterionPoints = { readonly title: Trilingual; readonly points: number; readonly weight: number };

/** One tender as the decision tells of it. */
export type LetterTender = {
  readonly tender: Id<'tender'>;
  readonly provider: Id<'organisation'>;
  readonly called: NamedProvider;
  readonly wins: boolean;
  /** The members beside it, where a consortium tenders. */
  readonly members?: readonly NamedProvider[];
  /** Total price that was compared, net of VAT: never a trade secret. */
  readonly priceCents?: Cents;
  /** Missing for a tender that was not compared. */
  readonly ranked?: {
    readonly rank: number;
    /** Hundredths of a point. */
    readonly total: number;
    readonly points: readonly CriterionPoints[];
    readonly decidedBy: 'points' | 'quality' | 'lot';
  };
  /** Why it was not compared. */
  readonly ground?: RejectionGround | 'invalid' | 'void';
  /** Minimum requirements that it was found not to meet. */
  readonly unmet?: readonly Unmet[];
  /** What it was asked about after the opening; absent where nothing was. */
  readonly clarifications?: readonly LetterClarification[];
  readonly reasons: string;
};

/** What every letter of a decision begins with: whose it is, about what, who decided and when (a UTC instant). */
export type LetterHead = {
  readonly competition: Id<'competition'>;
  readonly authority: Texts;
  readonly title: Texts;
  readonly decider: string;
  readonly decidedAt: Instant;
  readonly version: number;
};

/** Everything that the decision document says, to all parties alike. Moments are UTC instants. */
export type DecisionFacts = LetterHead & {
  readonly correction?: string;
  /** How many at most could win. */
  readonly mayWin: number;
  readonly callOff?: CallOff;
  /** Who buys together, by name, with the parts of what was called for; absent where one buys alone. */
  readonly buyers?: readonly (CallPart & { readonly called: Texts })[];
  /** The compared ones in rank, then the others. */
  readonly tenders: readonly LetterTender[];
  /** What those are called who repeated the draw that decided a rank, and when; absent where none did. */
  readonly drawWitnesses?: readonly { readonly name: string; readonly at: Instant }[];
  readonly userNeeds: string;
  readonly standstillEnds: Instant;
  readonly hasCourt: boolean;
};

/** What the letter of one party says besides. */
export type FeedbackFacts = DecisionFacts & RemedyTimes & { readonly own: LetterTender; readonly sentAt: Instant };

type Written = {
  readonly ranked: readonly Winner[];
  readonly excluded: readonly Pick<Winner, 'tender' | 'provider'>[];
  readonly reasons: { readonly [tender: string]: string };
  readonly userNeeds: string;
  readonly rectifies?: { readonly reason: string };
};

const GROUNDS = { invalid: 'invalid', void: 'void' } as const;

/** Why a tender was not compared. */
export const groundOf = (opened: OpenedTender | undefined): LetterTender['ground'] => {
  if (opened?.rejection !== undefined) return opened.rejection.ground;
  return opened?.state === 'invalid' || opened?.state === 'void' ? GROUNDS[opened.state] : undefined;
};

const rankedPart = (
  { inputs, ranking }: Evaluation,
  tender: Id<'tender'>,
): { readonly ranked?: NonNullable<LetterTender['ranked']> } => {
  const found = ranking.find((one) => one.tender === tender);
  if (found === undefined) return {};
  const { rank, total, decidedBy } = found;
  const points = inputs.criteria.map(({ key, title, weight }) => ({ title, weight, points: found.points[key] ?? 0 }));
  return { ranked: { rank, total, points, decidedBy } };
};

type Sources = {
  readonly competition: Competition;
  readonly decision: Decision;
  readonly written: Written;
  readonly evaluation: Evaluation;
  readonly opened: readonly OpenedTender[];
  readonly authority: Texts;
  readonly decider: string;
  readonly witnesses?: readonly string[];
  readonly buyers?: ReadonlyMap<string, Texts>;
  readonly providers: ReadonlyMap<string, NamedProvider>;
};

const tenderOf =
  ({ competition, decision, written, evaluation, opened, providers }: Sources) =>
  ({ tender, provider }: Pick<Winner, 'tender' | 'provider'>): LetterTender => {
    const found = opened.find(({ id }) => id === tender);
    const ground = groundOf(found);
    const beside = found === undefined ? [] : membersBeside(found);
    const unmet = unmetBy(competition.content, found ?? {});
    return {
      tender,
      provider,
      called: providers.get(provider) ?? { names: {}, yTunnus: '' },
      wins: decision.winners.some((winner) => winner.tender === tender),
      ...(beside.length > 0 && { members: beside.flatMap((one) => providers.get(one) ?? []) }),
      ...rankedPart(evaluation, tender),
      ...(found?.comparisonCents !== undefined && { priceCents: found.comparisonCents }),
      ...(ground !== undefined && { ground }),
      ...(unmet.length > 0 && { unmet }),
      ...clarified(competition.content, found),
      reasons: written.reasons[tender] ?? '',
    };
  };

const drawWitnessed = ({
  competition: { evaluation },
  witnesses: names = [],
}: Sources): Pick<DecisionFacts, 'drawWitnesses'> => {
  const { witnesses = [] } = evaluation ?? {};
  return witnesses.length === 0
    ? {}
    : { drawWitnesses: witnesses.map(({ at }, index) => ({ name: names[index] ?? '', at })) };
};

const bought = ({ competition, buyers }: Sources): Pick<DecisionFacts, 'buyers'> => {
  const parts = callParts(competition.content);
  return parts.length === 0
    ? {}
    : { buyers: parts.map((part) => ({ ...part, called: buyers?.get(part.authority) ?? {} })) };
};

/** What the documents of a decision say, from what is stored and from the names in the registers. */
export const decisionFacts = (sources: Sources): DecisionFacts => {
  const { competition, decision, written, authority, decider } = sources;
  return {
    competition: competition.id,
    authority,
    title: competition.content.title,
    decider,
    decidedAt: decision.at,
    version: decision.version,
    ...(written.rectifies !== undefined && { correction: written.rectifies.reason }),
    mayWin: competition.content.winners,
    ...(competition.content.callOff !== undefined && { callOff: competition.content.callOff }),
    tenders: [...written.ranked, ...written.excluded].map(tenderOf(sources)),
    ...bought(sources),
    ...drawWitnessed(sources),
    userNeeds: written.userNeeds,
    standstillEnds: decision.standstillEnds,
    hasCourt: competition.published?.profile !== 'below_threshold',
  };
};
