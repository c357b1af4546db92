import { type Cents, cents, type LocalDate, localDate, type Mark, type Share, share } from '@kt/kernel';
import type { Dated, Rule } from './rule.ts';

/** One step of the municipality's share of unemployment benefit: benefit days `from`–`to` (both included, from day 1). */
export type BenefitShareStep = { readonly from: number; readonly to?: number; readonly share: Share };

/** Every legal or commercial number of the trade. The unit is in the name; shares are basis points. */
export type RuleValues = {
  readonly initialPeriodDays: number;
  readonly admissionWorkingDays: number;
  readonly admissionExtendedWorkingDays: number;
  readonly admissionWarningWorkingDays: number;
  readonly renewalWorkingDays: number;
  readonly reevaluationWorkingDays: number;
  readonly hearingWorkingDays: number;
  /** Whether a party of a consortium may seek a place in the same category alone or with others too. */
  readonly competingParties: CompetingParties;
  readonly exclusionMaxAgeYears: number;
  readonly tenderPeriodDays: number;
  readonly tenderPeriodWorkingDays: number;
  readonly answersBeforeDeadlineDays: number;
  readonly questionsBeforeDeadlineDays: number;
  readonly standstillDays: number;
  readonly appealDays: number;
  readonly appealDefectiveMonths: number;
  /** When the Market Court closes, in minutes after the Finnish midnight. */
  readonly courtClosingMinutes: number;
  readonly rectificationProviderDays: number;
  readonly rectificationAuthorityDays: number;
  readonly awardNoticeDays: number;
  readonly openingWindowMinutes: number;
  /** Between the deadline and the earliest opening: longer than any function that takes tenders may run. */
  readonly openingWaitMinutes: number;
  /** Officials who witness a draw by name before a decision rests on it. */
  readonly drawWitnesses: number;
  /** Whole working days that a bidder has at least to answer a request for clarification. */
  readonly clarificationWorkingDays: number;
  /** A price this far below the mean of the others is asked about. */
  readonly lowPriceBelowMeanShare: Share;
  /** Within how many days of a request an authority decides upon giving a document. */
  readonly accessRequestDays: number;
  readonly closingNoticeDays: number;
  /** How long before its last day of notice an option of an agreement is brought up. */
  readonly optionReminderDays: number;
  readonly evidenceMaxAgeMonths: number;
  readonly evidenceReminderDays: readonly number[];
  readonly accountsMaxAgeMonths: number;
  readonly ownStatementMaxAgeMonths: number;
  readonly estimateWarningShare: Share;
  /** Until when an offered referral is acknowledged, or answered at once. */
  readonly referralAnswerWorkingDays: number;
  /** After the acknowledgement, until when it is accepted, declined or returned. */
  readonly referralDecisionWorkingDays: number;
  /** How long a case worker may undo an offer that nobody has accepted. */
  readonly referralTakeBackMinutes: number;
  readonly firstMeetingWorkingDays: number;
  readonly claimLatestDays: number;
  readonly claimReminderDays: number;
  readonly claimReturnDays: number;
  readonly claimDecisionDays: number;
  readonly claimDisputeDays: number;
  readonly clawbackMonths: number;
  readonly paymentTermDays: number;
  readonly bankAnswerWorkingDays: number;
  readonly changeMinorShare: Share;
  readonly changeUnforeseenShare: Share;
  readonly changeAdditionalShare: Share;
  readonly changeNotSubstantialShare: Share;
  readonly roleProposalHours: number;
  readonly machineMostDays: number;
  readonly registerCodeDays: number;
  readonly registerCodeTries: number;
  readonly placesConfirmDays: number;
  readonly placesStaleDays: number;
  readonly vatStandardShare: Share;
  readonly benefitShareSteps: readonly BenefitShareStep[];
  readonly benefitDailyCents: Cents;
  readonly benefitDaysPerMonthTenths: number;
  readonly smallCellPersons: number;
  readonly turnoverCeilingShare: Share;
  readonly shelteredWorkersShare: Share;
  readonly questionAnswerWorkingDays: number;
  readonly waitingNoticeWorkingDays: number;
  /** Days after a client moved on within which what begins is still the former provider's, unless its rate card says. */
  readonly afterSwitchDays: number;
  /** Two reports of one kind this near each other in two services of a client are the same outcome. */
  readonly sameOutcomeDays: number;
  readonly contactRetentionMonths: number;
  readonly evidenceRetentionMonths: number;
  readonly paymentRetentionYears: number;
  readonly tenderRetentionYears: number;
  readonly logRetentionYears: number;
  readonly euThresholdCents: Cents;
  readonly nationalThresholdCents: Cents;
};
export type RuleKey = keyof RuleValues;
export type RuleSet = { readonly [K in RuleKey]: Dated<RuleValues[K]> };

export const COMPETING_PARTIES = ['allowed', 'refused'] as const;
export type CompetingParties = (typeof COMPETING_PARTIES)[number];

/** The first day of these rules: when employment services moved to the municipalities. */
export const RULES_FROM = localDate('2025-01-01');

const since = <T>(from: LocalDate, value: T, mark: Mark, citation: string): Rule<T> => ({
  value,
  citation,
  mark,
  from,
});
const seen = <T>(value: T, citation: string): Dated<T> => [since(RULES_FROM, value, 'seen', citation)];
const unverified = <T>(value: T, citation: string): Dated<T> => [since(RULES_FROM, value, 'unverified', citation)];
const proposed = <T>(value: T): Dated<T> => unverified(value, PROPOSAL);

export const PROPOSAL = 'No source: this system’s own proposal';
const DPS = 'Directive 2014/24/EU, Art. 34, in the wording carried into United Kingdom law';
const KIDEVE = 'Procurement guide of kideve.fi';
const UK = 'Guidance of the United Kingdom’s Department for Work and Pensions';
const LIABILITY = 'Act 1233/2006 as explained by tyosuojelu.fi';
const KELA = 'Kela, 29 May 2024 and 24 February 2025';
const ACT_1397 = 'Act 1397/2016, section not seen';
const CHANGES = 'Act 1397/2016, 136 §, not read: the share is to be confirmed by a procurement lawyer';
const STEP_TABLE = 'Step table of kela.fi as cited by a member of parliament; for two of the three benefits unverified';

const steps = (...rows: readonly (readonly [number, number | undefined, number])[]): readonly BenefitShareStep[] =>
  rows.map(([from, to, part]) => ({ from, ...(to === undefined ? {} : { to }), share: share(part) }));

/** The strict profile; the other two are made from it. */
export const EU_DPS_RULES: RuleSet = {
  initialPeriodDays: unverified(30, 'Directive 2014/24/EU, Art. 34: at least 30 days from the notice'),
  admissionWorkingDays: seen(10, `${DPS}: 10 working days from receipt`),
  admissionExtendedWorkingDays: seen(15, `${DPS}: 15 working days in individual cases where justified`),
  admissionWarningWorkingDays: unverified(
    7,
    'The common Finnish e-tender product reminds after 7 days; 7 working days is this system’s own proposal',
  ),
  renewalWorkingDays: unverified(5, 'Renewed self-declaration within 5 working days of the request'),
  reevaluationWorkingDays: proposed(10),
  hearingWorkingDays: proposed(10),
  competingParties: proposed<CompetingParties>('allowed'),
  exclusionMaxAgeYears: seen(3, 'Advice unit hankinnat.fi: a discretionary ground is at most 3 years old'),
  tenderPeriodDays: seen(10, `${DPS}: at least 10 days from sending the invitation`),
  tenderPeriodWorkingDays: proposed(0),
  answersBeforeDeadlineDays: unverified(6, 'Directive 2014/24/EU: last answers 6 days before the deadline'),
  questionsBeforeDeadlineDays: proposed(7),
  standstillDays: seen(14, `${KIDEVE}: 14 days; voluntary here, since Art. 34 purchases need none`),
  appealDays: seen(14, `${KIDEVE}: 14 days from notice of the decision with instructions`),
  appealDefectiveMonths: seen(6, `${KIDEVE}: 6 months when decision or instructions are materially defective`),
  courtClosingMinutes: seen(975, 'Example of a law firm (lrhto): notice on 18 August, appeal until 1 September 16:15'),
  rectificationProviderDays: seen(14, `${KIDEVE}: 14 days from notice of the decision`),
  rectificationAuthorityDays: seen(90, `${KIDEVE}: 90 days from the decision on the authority’s own initiative`),
  awardNoticeDays: seen(30, 'SW ME NUPRO text: 30 days, or grouped quarterly'),
  openingWindowMinutes: unverified(30, `${PROPOSAL}; the digital envelope of AOC Catalonia has the same by default`),
  openingWaitMinutes: proposed(1),
  drawWitnesses: unverified(2, `${PROPOSAL}; two witnesses of a drawn lot are common practice`),
  clarificationWorkingDays: proposed(2),
  lowPriceBelowMeanShare: proposed(share(2_000)),
  accessRequestDays: seen(14, 'Act 621/1999, 14 §: two weeks as a rule; Deputy Chancellor of Justice, OKV/15/1/2019'),
  closingNoticeDays: proposed(60),
  optionReminderDays: proposed(60),
  evidenceMaxAgeMonths: seen(3, `${LIABILITY}: reports at most 3 months old at signing`),
  evidenceReminderDays: proposed([60, 30, 7]),
  accountsMaxAgeMonths: proposed(18),
  ownStatementMaxAgeMonths: proposed(12),
  estimateWarningShare: proposed(share(8_000)),
  referralAnswerWorkingDays: seen(2, `${UK}: a referral is acknowledged in 2 working days`),
  referralDecisionWorkingDays: proposed(3),
  referralTakeBackMinutes: proposed(10),
  firstMeetingWorkingDays: seen(15, `${UK}: first meeting within 15 working days`),
  claimLatestDays: proposed(60),
  claimReminderDays: proposed(14),
  claimReturnDays: proposed(14),
  claimDecisionDays: proposed(21),
  claimDisputeDays: proposed(14),
  clawbackMonths: proposed(24),
  paymentTermDays: unverified(30, 'Payment term of 30 days for public buyers'),
  bankAnswerWorkingDays: proposed(3),
  changeMinorShare: unverified(share(1_000), CHANGES),
  changeUnforeseenShare: unverified(share(5_000), CHANGES),
  changeAdditionalShare: unverified(share(5_000), CHANGES),
  changeNotSubstantialShare: unverified(share(0), CHANGES),
  roleProposalHours: proposed(14 * 24),
  machineMostDays: proposed(366),
  registerCodeDays: proposed(30),
  registerCodeTries: proposed(5),
  placesConfirmDays: proposed(7),
  placesStaleDays: proposed(14),
  vatStandardShare: [
    since(localDate('2013-01-01'), share(2_400), 'unverified', 'Standard rate 24 %'),
    since(localDate('2024-09-01'), share(2_550), 'unverified', 'Standard rate 25,5 %'),
  ],
  benefitShareSteps: seen(
    steps(
      [1, 100, 0],
      [101, 200, 1_000],
      [201, 300, 2_000],
      [301, 400, 3_000],
      [401, 700, 4_000],
      [701, undefined, 5_000],
    ),
    STEP_TABLE,
  ),
  benefitDailyCents: seen(cents(3_721), `${KELA}: 37,21 € a day, no index rise 2024–2027`),
  benefitDaysPerMonthTenths: seen(215, `${KELA}: 21,5 benefit days a month`),
  smallCellPersons: proposed(5),
  turnoverCeilingShare: unverified(
    share(20_000),
    'Directive 2014/24/EU, not read: yearly turnover demanded at most twice the estimated value',
  ),
  shelteredWorkersShare: seen(
    share(3_000),
    'YYO survey / Vates, 1 March 2024: reserved when at least 30 % of the workers are disabled or disadvantaged',
  ),
  questionAnswerWorkingDays: proposed(5),
  waitingNoticeWorkingDays: proposed(3),
  afterSwitchDays: proposed(0),
  sameOutcomeDays: proposed(90),
  contactRetentionMonths: proposed(6),
  evidenceRetentionMonths: proposed(24),
  paymentRetentionYears: proposed(10),
  tenderRetentionYears: unverified(10, 'Retention of procurement files'),
  logRetentionYears: proposed(5),
  euThresholdCents: unverified(cents(75_000_000), 'Directive 2014/24/EU, Art. 74 services: 750 000 €'),
  nationalThresholdCents: unverified(cents(6_000_000), `${ACT_1397}: national threshold 60 000 €`),
};
