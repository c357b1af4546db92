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
import type { OpenedAttachment } from './attachments.ts';
import {
  type AnswerCommand,
  type AskCommand,
  answeringRefused,
  askingRefused,
  type Clarification,
  type ClarificationError,
  type ClarificationGround,
  withAnswer,
} from './clarification.ts';
import {
  checkFindings,
  type Finding,
  type FindingError,
  foundBy,
  type MadeFinding,
  type MustHave,
  toldOf,
} from './must-haves.ts';
import { type RejectionError, type RejectionGround, rejectionRefused } from './rejection.ts';
import type { GroupDeviation, JudgedGroup } from './tender-consortium.ts';
import type { Invalidity, TenderContent } from './tender-content.ts';
import { type OpenedStateName, TENDER_LIFECYCLE } from './tender-lifecycle.ts';

/** Why an envelope was not opened: it cannot be a timely tender of somebody invited, or differs from what was logged. */
export const VOIDITIES = ['late', 'not_invited', 'altered'] as const;
export type Voidity = (typeof VOIDITIES)[number];

export type TenderResult = 'won' | 'not_won' | 'not_used';

/** A tender after the opening. Its provider is known, unless nobody invited matches (then it is void). */
export type OpenedTender = JudgedGroup & {
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
  /** The files that came with it, readable ones and refused ones; absent where none came. */
  readonly attachments?: readonly OpenedAttachment[];
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
        readonly deviation?: GroupDeviation;
      }
    >
  | FactOf<'tender.voided', Subject & { readonly hash: string; readonly reason: Voidity }>;
/** What happens to an opened tender afterwards. */
export type JudgementFact =
  /** The bidder is asked about its tender; the `number`th time, from 1. */
  | FactOf<
      'tender.clarification_asked',
      Subject & {
        readonly provider: Id<'organisation'>;
        readonly number: number;
        readonly ground: ClarificationGround;
        readonly about?: string;
        readonly deadline: Instant;
        readonly question: string;
      }
    >
  | FactOf<
      'tender.clarification_answered',
      Subject & { readonly provider: Id<'organisation'>; readonly number: number; readonly answer: string }
    >
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
  | AskCommand
  | AnswerCommand
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
  | ClarificationError
  | RejectionError
  | { readonly code: 'competition.decision_superseded'; readonly decision: number };

/** Ranks come from a newer decision than the last one, results from that very decision. */
const isSuperseded = (
  command: { readonly do: 'rank' | 'award'; readonly decision: number },
  ranked: number,
): boolean => (command.do === 'rank' ? command.decision <= ranked : command.decision !== ranked);

const refusal = (tender: OpenedTender, command: OpenedCommand, at: Instant): OpenedTenderError | undefined => {
  if (command.do === 'reject') return rejectionRefused(tender, command, at);
  if (command.do === 'ask') return askingRefused(command, at);
  if (command.do === 'answer') return answeringRefused(tender.clarifications, command, at);
  if (command.do === 'pass_over') return undefined;
  if (command.do === 'check') {
    const checked = checkFindings({ mustHaves: command.asked }, command.findings);
    return checked.ok ? undefined : checked.error;
  }
  const ranked = tender.decision ?? 0;
  return isSuperseded(command, ranked) ? { code: 'competition.decision_superseded', decision: ranked } : undefined;
};

/** `undefined` where nobody invited is behind the tender: such a one is never valid. */
const clarificationFact = (
  { provider, clarifications }: OpenedTender,
  command: AskCommand | AnswerCommand,
  subject: Subject & { readonly at: Instant; readonly by: Actor },
): JudgementFact | undefined => {
  if (provider === undefined) return undefined;
  const { do: _deed, ...said } = command;
  return 'number' in said
    ? { type: 'tender.clarification_answered', ...subject, provider, ...said }
    : { type: 'tender.clarification_asked', ...subject, provider, number: clarifications.length + 1, ...said };
};

const factOf = (tender: OpenedTender, command: OpenedCommand, at: Instant, by: Actor): JudgementFact | undefined => {
  const subject = { authority: tender.authority, competition: tender.competition, tender: tender.id, at, by };
  switch (command.do) {
    case 'ask':
    case 'answer':
      return clarificationFact(tender, command, subject);
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
 * What a command of the evaluation or decision leads to. The bidder of an abnormally low tender, or of one that
 * differs from the admission, is asked before it is rejected (`competition.clarification_missing`), and has its time to answer (`competition.clarification_open`).
 */
export const decideOpened = (
  tender: OpenedTender,
  command: OpenedCommand,
  at: Instant,
  by: Actor,
): Result<readonly [JudgementFact], OpenedTenderError> => {
  const allowed = targets(TENDER_LIFECYCLE, tender.state, command.do);
  if (!allowed.ok) return allowed;
  const refused = refusal(tender, command, at);
  if (refused !== undefined) return err(refused);
  const fact = factOf(tender, command, at, by);
  return fact === undefined ? err({ code: 'competition.clarification_unknown' }) : ok([fact]);
};

/** The tender after one fact. */
export const applyOpened = (tender: OpenedTender, fact: JudgementFact): OpenedTender => {
  switch (fact.type) {
    case 'tender.clarification_asked': {
      const { at, by, question, ground, deadline, about } = fact;
      const asked = { at, by, question, ground, deadline, ...(about !== undefined && { about }) };
      return { ...tender, clarifications: [...tender.clarifications, asked] };
    }
    case 'tender.clarification_answered':
      return { ...tender, clarifications: withAnswer(tender.clarifications, fact.number, fact.answer, fact) };
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
