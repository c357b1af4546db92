import type { ReferralFact } from '@kt/casework/domain/referral-facts.ts';
import type { ReferralOffered } from '@kt/casework/events.ts';
import type { RingConsented, RingDeclined, SentForReview } from '@kt/competition/domain/competition-facts.ts';
import type { EnquiryFact } from '@kt/competition/domain/enquiry.ts';
import type { JudgementFact } from '@kt/competition/domain/opened-tender.ts';
import type {
  CompetitionAddendumGiven,
  CompetitionCancelled,
  CompetitionNoneSuitable,
  CompetitionOpened,
  CompetitionPublished,
  NoticeGiven,
} from '@kt/competition/events.ts';
import { cents, id, instant, localDate, municipalityCode, share } from '@kt/kernel';
import type { ClaimRejected, ClaimReminded, ClaimReturned, ClaimVerified } from '@kt/outcomes/events.ts';
import type { RequestFact } from '@kt/purchasing/domain/request-commands.ts';
import type { LineFact } from '@kt/settlement/domain/payment-line-facts.ts';
import type { RunFact } from '@kt/settlement/domain/payment-run-facts.ts';
import type { Kind } from '../kinds.ts';
import { accessSamples } from './access-samples.ts';
import { admissionSamples } from './admission-samples.ts';
import { type AgreementFacts, agreementSamples } from './agreement-samples.ts';
import { consortiumSamples } from './consortium-samples.ts';
import { guidingSamples } from './guiding-samples.ts';
import { registrySamples } from './registry-samples.ts';
import { type SystemFacts, systemFacts } from './system-facts.ts';
import { talkSamples } from './talk-samples.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');
export const VAASA = id('authority', `aut_${ulid(1)}`);
/** An area that buys with it. */
export const NEXT_DOOR = id('authority', `aut_${ulid(2)}`);
export const WORKSHOP = id('organisation', `org_${ulid(1)}`);
export const CHOIR = id('organisation', `org_${ulid(2)}`);
export const CLIENT = `cli_${ulid(77)}`;
const PERSON = id('person', `per_${ulid(9)}`);
/** Who asked for what is told to nobody else. */
const ASKER = id('person', `per_${ulid(4)}`);
const DEADLINE = instant('2026-03-02T10:00:00.000Z');
const DAY = localDate('2026-03-02');

const stamp = { at: instant('2026-02-16T08:00:00.000Z'), by: PERSON };
const authority = VAASA;
const provider = WORKSHOP;
const request = {
  ...stamp,
  authority,
  provider,
  request: id('request', `req_${ulid(1)}`),
  system: id('system', `dps_${ulid(1)}`),
  category: id('category', `cat_${ulid(1)}`),
};
const { request: _request, ...inCategory } = request;
const competition = { ...stamp, authority, competition: id('competition', `cmp_${ulid(1)}`) };
const ofRing = { ...competition, buyer: NEXT_DOOR };
const asked = { ...competition, tender: id('tender', `tnd_${ulid(1)}`), provider, number: 1 };
const enquiry = id('enquiry', `enq_${ulid(1)}`);
const agreement = id('agreement', `agr_${ulid(1)}`);
const referral = id('referral', `ref_${ulid(1)}`);
const sent = { ...stamp, authority, referral, agreement, provider };
const claim = { ...stamp, authority, provider, agreement, referral, claim: id('claim', `clm_${ulid(1)}`), step: 'job' };
const line = {
  ...claim,
  line: id('payment', `pay_${ulid(1)}`),
  kind: 'employment_3m',
  costCentre: '4100',
  year: 2026,
  municipality: municipalityCode('905'),
  origin: municipalityCode('905'),
  amountCents: cents(120_000),
} as const;
type OfEnquiry<T extends EnquiryFact['type']> = Extract<EnquiryFact, { readonly type: T }>;
type OfTender<T extends JudgementFact['type']> = Extract<JudgementFact, { readonly type: T }>;
type OfRequest<T extends RequestFact['type']> = Extract<RequestFact, { readonly type: T }>;
type Samples = SystemFacts &
  ReturnType<typeof accessSamples> &
  ReturnType<typeof admissionSamples> &
  ReturnType<typeof registrySamples> &
  ReturnType<typeof guidingSamples> &
  ReturnType<typeof consortiumSamples> &
  AgreementFacts &
  ReturnType<typeof talkSamples> & {
    'request.asked': OfRequest<'request.asked'>;
    'request.extended': OfRequest<'request.extended'>;
    'request.warned': OfRequest<'request.warned'>;
    'request.accepted': OfRequest<'request.accepted'>;
    'request.rejected': OfRequest<'request.rejected'>;
    'competition.sent_for_review': SentForReview;
    'competition.ring_consented': RingConsented;
    'competition.ring_declined': Omit<RingDeclined, 'terms'>;
    'competition.published': CompetitionPublished;
    'competition.addendum_given': CompetitionAddendumGiven;
    'enquiry.asked': OfEnquiry<'enquiry.asked'>;
    'enquiry.answered': OfEnquiry<'enquiry.answered'>;
    'competition.opened': CompetitionOpened;
    'tender.clarification_asked': OfTender<'tender.clarification_asked'>;
    'tender.clarification_answered': OfTender<'tender.clarification_answered'>;
    'notice.sent': NoticeGiven;
    'competition.cancelled': CompetitionCancelled;
    'competition.none_suitable': CompetitionNoneSuitable;
    'referral.offered': ReferralOffered;
    'referral.cancelled': ReferralFact<'referral.cancelled'>;
    'referral.approval_asked': ReferralFact<'referral.approval_asked'>;
    'claim.reminded': ClaimReminded;
    'claim.returned': ClaimReturned;
    'claim.rejected': ClaimRejected;
    'claim.verified': ClaimVerified;
    'run.sent': RunFact<'run.sent'>;
    'line.paid': LineFact<'line.paid'>;
  };

/** One fact of every kind, as its context publishes it: the compiler tells when a context changes its mind. */
export const SAMPLES: Pick<Samples, Kind> = {
  ...systemFacts({ ...stamp, authority, provider, system: request.system }, CLIENT),
  'request.asked': { ...request, type: 'request.asked', question: `Puuttuuko ${CLIENT}?`, deadline: DAY },
  'request.extended': { ...request, type: 'request.extended', reason: `Selvitetään ${CLIENT}`, decideBy: DAY },
  'request.warned': { ...request, type: 'request.warned', decideBy: DAY },
  'request.accepted': {
    ...request,
    type: 'request.accepted',
    admission: id('admission', `adm_${ulid(1)}`),
    delegation: '§ 12',
  },
  'request.rejected': {
    ...request,
    type: 'request.rejected',
    reasons: ['incomplete'],
    remedy: 'Täydentäkää.',
    delegation: '§ 12',
  },
  ...talkSamples({ ...stamp, authority }, ASKER),
  ...admissionSamples(inCategory, DAY),
  ...consortiumSamples(inCategory, { lead: WORKSHOP, partner: CHOIR }, CLIENT),
  'competition.sent_for_review': { ...competition, type: 'competition.sent_for_review', buyers: [NEXT_DOOR] },
  'competition.ring_consented': { ...ofRing, type: 'competition.ring_consented' },
  'competition.ring_declined': { ...ofRing, type: 'competition.ring_declined', reason: 'Kallis' },
  'competition.published': {
    ...competition,
    type: 'competition.published',
    system: request.system,
    category: request.category,
    deadline: DEADLINE,
    invited: [WORKSHOP, CHOIR],
  },
  'competition.addendum_given': {
    ...competition,
    type: 'competition.addendum_given',
    number: 1,
    deadline: DEADLINE,
    texts: { fi: 'Hinta muuttui.' },
  },
  'enquiry.asked': { ...competition, enquiry, type: 'enquiry.asked', text: `Voiko ${CLIENT} tulla?` },
  'enquiry.answered': {
    ...competition,
    enquiry,
    type: 'enquiry.answered',
    deadline: DEADLINE,
    published: { question: { fi: 'Kelpaako?', sv: 'Duger det?' }, answer: { fi: 'Kyllä.', sv: 'Ja.' } },
  },
  'competition.opened': {
    ...competition,
    type: 'competition.opened',
    counts: { valid: 7_341, invalid: 7_342, void: 7_343 },
  },
  'tender.clarification_asked': {
    ...asked,
    type: 'tender.clarification_asked',
    ground: 'unclear',
    deadline: DEADLINE,
    question: `Onko ${CLIENT} mukana?`,
  },
  'tender.clarification_answered': { ...asked, type: 'tender.clarification_answered', answer: `${CLIENT} on mukana.` },
  'notice.sent': {
    ...competition,
    type: 'notice.sent',
    decision: 1,
    provider,
    rectifyBy: DEADLINE,
    appealBy: DEADLINE,
  },
  'competition.cancelled': { ...competition, type: 'competition.cancelled', reason: `Ei ${CLIENT}` },
  'competition.none_suitable': { ...competition, type: 'competition.none_suitable', reason: `Ei ${CLIENT}` },
  ...agreementSamples({ ...stamp, authority, agreement, provider }, DAY, { client: CLIENT, member: NEXT_DOOR }),
  'referral.offered': {
    ...stamp,
    type: 'referral.offered',
    authority,
    referral,
    agreement,
    provider,
    clientReference: CLIENT,
    serviceType: 'job_search_coaching',
    distanceGroup: 'C',
    partialWorkAbility: true,
    municipality: municipalityCode('905'),
    reservedCents: cents(734_500),
    answerBy: DEADLINE,
    trackingDays: 365,
  },
  'referral.cancelled': { ...sent, type: 'referral.cancelled', reason: 'taken_back' },
  'referral.approval_asked': {
    ...stamp,
    type: 'referral.approval_asked',
    authority,
    referral,
    agreement,
    clientReference: CLIENT,
    serviceType: 'job_search_coaching',
    distanceGroup: 'C',
    reason: 'need',
  },
  ...guidingSamples(stamp, { authority, referral, client: id('client', CLIENT), day: DAY }),
  'claim.reminded': { ...claim, type: 'claim.reminded', latestDay: DAY },
  'claim.returned': { ...claim, type: 'claim.returned', codes: ['evidence_unclear'] },
  'claim.rejected': { ...claim, type: 'claim.rejected', code: 'not_earned' },
  'claim.verified': {
    ...claim,
    type: 'claim.verified',
    stepTitle: { fi: 'Työ', sv: 'Arbete', en: 'Job' },
    kind: 'employment_3m',
    occurrence: 1,
    earnedOn: DAY,
    priceCents: cents(120_000),
    amountCents: cents(120_000),
    evidenceKinds: ['employer'],
    verifiedBy: PERSON,
    round: 1,
  },
  'run.sent': {
    ...stamp,
    type: 'run.sent',
    authority,
    run: id('run', `run_${ulid(1)}`),
    totals: { chunks: 1, payments: 1, lines: 2, cents: cents(150_600) },
  },
  'line.paid': {
    ...line,
    type: 'line.paid',
    entry: 'e1',
    on: DAY,
    paidOn: DAY,
    cents: cents(150_600),
    vatCents: cents(30_600),
    vatRate: share(2_550),
    postings: [],
    shares: [],
  },
  ...accessSamples(stamp, { authority, organisation: provider, person: PERSON, day: DAY }),
  ...registrySamples(stamp, { authority, provider, day: DAY, note: CLIENT }),
};
