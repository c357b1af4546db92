import {
  type Actor,
  type Cents,
  err,
  type FactOf,
  type Id,
  type Instant,
  type NotAllowed,
  ok,
  type Result,
  targets,
} from '@kt/kernel';
import { checkFindings, type Finding, type FindingError, type MadeFinding, type MustHave } from './must-haves.ts';
import type { Invalidity, TenderContent } from './tender-content.ts';
import { type OpenedStateName, TENDER_LIFECYCLE } from './tender-lifecycle.ts';

/** Why an envelope was not opened: it cannot be a timely tender of somebody invited, or differs from what was logged. */
export const VOIDITIES = ['late', 'not_invited', 'altered'] as const;
export type Voidity = (typeof VOIDITIES)[number];

export type TenderResult = 'won' | 'not_won' | 'not_used';
export type RejectionGround = 'minimum_requirement' | 'abnormally_low';

export type Clarification = {
  readonly at: Instant;
  readonly by: Actor;
  readonly question: string;
  readonly answer: string;
};

/** A tender after the opening. Its provider is known, unless nobody invited matches (then it is void). */
export type OpenedTender = {
  readonly id: Id<'tender'>;
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly provider?: Id<'organisation'>;
  readonly state: OpenedStateName;
  readonly receivedAt: Instant;
  readonly openedAt: Instant;
  /** Hash of the envelope, as the receipt names it. */
  readonly hash: string;
  readonly reason?: Invalidity | Voidity;
  readonly content?: TenderContent;
  /** Comparison price of a valid tender, whole cents, net of VAT. */
  readonly comparisonCents?: Cents;
  /** Submitted before the last addendum and not confirmed after it. */
  readonly unconfirmed: boolean;
  readonly clarifications: readonly Clarification[];
  /** What officials have found of its minimum requirements, in order; nothing is ever taken away. */
  readonly findings?: readonly MadeFinding[];
  readonly rejection?: {
    readonly at: Instant;
    readonly by: Actor;
    readonly ground: RejectionGround;
    readonly reason: string;
  };
  readonly rank?: number;
  /** Version of the decision that ranked it last. */
  readonly decision?: number;
};

type Judged = Pick<OpenedTender, 'clarifications' | 'findings' | 'rejection'>;

/** Everyone who has clarified, checked or rejected one of the tenders since the opening. */
export const judgesOf = (tenders: readonly Judged[]): readonly Actor[] =>
  tenders.flatMap(({ clarifications, findings = [], rejection }) =>
    [...clarifications, ...findings, ...(rejection === undefined ? [] : [rejection])].map(({ by }) => by),
  );

type Subject = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly tender: Id<'tender'>;
};
/** What the opening itself records of an envelope. */
export type OpeningFact =
  | FactOf<
      'tender.opened',
      Subject & {
        readonly provider: Id<'organisation'>;
        readonly hash: string;
        readonly validity: 'valid' | 'invalid';
        readonly reason?: Invalidity;
      }
    >
  | FactOf<'tender.voided', Subject & { readonly hash: string; readonly reason: Voidity }>;
/** What happens to an opened tender afterwards. */
export type JudgementFact =
  | FactOf<'tender.clarified', Subject & { readonly question: string; readonly answer: string }>
  /** Keys of the requirements found to be met, and not met; why not, by key. */
  | FactOf<
      'tender.checked',
      Subject & {
        readonly met: readonly string[];
        readonly unmet: readonly string[];
        readonly reasons: { readonly [requirement: string]: string };
      }
    >
  | FactOf<'tender.rejected', Subject & { readonly ground: RejectionGround; readonly reason: string }>
  | FactOf<'tender.ranked', Subject & { readonly rank: number; readonly decision: number }>
  | FactOf<'tender.awarded', Subject & { readonly result: TenderResult; readonly decision: number }>;
export type TenderFact = OpeningFact | JudgementFact;

export type OpenedCommand =
  | { readonly do: 'clarify'; readonly question: string; readonly answer: string }
  /** `asked`: the minimum requirements of the competition. */
  | { readonly do: 'check'; readonly asked: readonly MustHave[]; readonly findings: readonly Finding[] }
  | { readonly do: 'reject'; readonly ground: RejectionGround; readonly reason: string }
  | { readonly do: 'rank'; readonly rank: number; readonly decision: number }
  | { readonly do: 'award'; readonly result: TenderResult; readonly decision: number }
  /** Its winner will not sign. */
  | { readonly do: 'pass_over' };

export type OpenedTenderError =
  | NotAllowed
  | FindingError
  | { readonly code: 'competition.reason_missing' }
  | { readonly code: 'competition.clarification_missing' }
  | { readonly code: 'competition.decision_superseded'; readonly decision: number };

const isBlank = (text: string): boolean => text.trim() === '';

const rejectionRefused = (
  tender: OpenedTender,
  { ground, reason }: Extract<OpenedCommand, { readonly do: 'reject' }>,
): OpenedTenderError | undefined => {
  if (isBlank(reason)) return { code: 'competition.reason_missing' };
  const isUnasked = ground === 'abnormally_low' && tender.clarifications.length === 0;
  return isUnasked ? { code: 'competition.clarification_missing' } : undefined;
};

/** Ranks come from a newer decision than the last one, results from that very decision. */
const isSuperseded = (
  command: { readonly do: 'rank' | 'award'; readonly decision: number },
  ranked: number,
): boolean => (command.do === 'rank' ? command.decision <= ranked : command.decision !== ranked);

const refusal = (tender: OpenedTender, command: OpenedCommand): OpenedTenderError | undefined => {
  if (command.do === 'reject') return rejectionRefused(tender, command);
  if (command.do === 'clarify')
    return isBlank(command.question) || isBlank(command.answer) ? { code: 'competition.reason_missing' } : undefined;
  if (command.do === 'pass_over') return undefined;
  if (command.do === 'check') {
    const checked = checkFindings({ mustHaves: command.asked }, command.findings);
    return checked.ok ? undefined : checked.error;
  }
  const ranked = tender.decision ?? 0;
  return isSuperseded(command, ranked) ? { code: 'competition.decision_superseded', decision: ranked } : undefined;
};

const toldOf = (findings: readonly Finding[]) => ({
  met: findings.filter(({ met }) => met).map(({ requirement }) => requirement),
  unmet: findings.filter(({ met }) => !met).map(({ requirement }) => requirement),
  reasons: Object.fromEntries(
    findings.flatMap(({ requirement, met, reason }) => (met || reason === undefined ? [] : [[requirement, reason]])),
  ),
});

const foundBy = (fact: Extract<JudgementFact, { readonly type: 'tender.checked' }>): readonly MadeFinding[] => {
  const { at, by, met, unmet, reasons } = fact;
  return [
    ...met.map((requirement) => ({ at, by, requirement, met: true })),
    ...unmet.map((requirement) => ({ at, by, requirement, met: false, reason: reasons[requirement] ?? '' })),
  ];
};

const factOf = (tender: OpenedTender, command: OpenedCommand, at: Instant, by: Actor): JudgementFact => {
  const subject = { authority: tender.authority, competition: tender.competition, tender: tender.id, at, by };
  switch (command.do) {
    case 'clarify':
      return { type: 'tender.clarified', ...subject, question: command.question, answer: command.answer };
    case 'check':
      return { type: 'tender.checked', ...subject, ...toldOf(command.findings) };
    case 'reject':
      return { type: 'tender.rejected', ...subject, ground: command.ground, reason: command.reason };
    case 'rank':
      return { type: 'tender.ranked', ...subject, rank: command.rank, decision: command.decision };
    case 'award':
      return { type: 'tender.awarded', ...subject, result: command.result, decision: command.decision };
    case 'pass_over':
      return { type: 'tender.awarded', ...subject, result: 'not_used', decision: tender.decision ?? 0 };
  }
};

/**
 * What a command of the evaluation or decision leads to. An abnormally low tender is asked before it is rejected
 * (`competition.clarification_missing`).
 */
export const decideOpened = (
  tender: OpenedTender,
  command: OpenedCommand,
  at: Instant,
  by: Actor,
): Result<readonly [JudgementFact], OpenedTenderError> => {
  const allowed = targets(TENDER_LIFECYCLE, tender.state, command.do);
  if (!allowed.ok) return allowed;
  const refused = refusal(tender, command);
  return refused === undefined ? ok([factOf(tender, command, at, by)]) : err(refused);
};

/** The tender after one fact. */
export const applyOpened = (tender: OpenedTender, fact: JudgementFact): OpenedTender => {
  switch (fact.type) {
    case 'tender.clarified': {
      const { at, by, question, answer } = fact;
      return { ...tender, clarifications: [...tender.clarifications, { at, by, question, answer }] };
    }
    case 'tender.checked':
      return { ...tender, findings: [...(tender.findings ?? []), ...foundBy(fact)] };
    case 'tender.rejected': {
      const { at, by, ground, reason } = fact;
      return { ...tender, state: 'rejected', rejection: { at, by, ground, reason } };
    }
    case 'tender.ranked':
      return { ...tender, state: 'ranked', rank: fact.rank, decision: fact.decision };
    case 'tender.awarded':
      return { ...tender, state: fact.result };
  }
};
