import {
  addCounts,
  type Clock,
  type Counts,
  commandsFrom,
  dayInFinland,
  type Id,
  type Instant,
  type LocalDate,
  ok,
  type PageAsk,
  type PageOf,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import { type Agreement, agreementLifecycle, isShared, type Side } from '../domain/agreement.ts';
import { asOf } from '../domain/as-of.ts';
import { noticeSoon } from '../domain/notice-soon.ts';
import { type Evidence, type MissingCheck, missingChecks } from '../domain/obligations.ts';
import { buyersOf } from '../domain/ring.ts';
import { type RunningValue, runningValueOf } from '../domain/scorecard.ts';
import { withoutUnaccepted } from '../domain/track-counts.ts';
import { evidenceFor } from './evidence.ts';
import { findAgreement, type Looking } from './load-agreement.ts';
import type { AgreementRef, Agreements, EvidenceOf } from './ports.ts';
import { type BuyerShown, type Counted, countedFor, countedWhole, ringShown, withoutOthers } from './ring-view.ts';
import type { Counters } from './track-ports.ts';

/**
 * An agreement as a page shows it. Until it is signed, `evidence` is what the wallets show today (to a provider its own
 * alone) and `missingChecks` what of it blocks signing (to a partner that does not lead, its own); `version` is the ETag.
 */
export type AgreementView = Agreement & {
  readonly version: number;
  readonly commands: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly missingChecks: readonly MissingCheck[];
  /** Of all its buyers together; to a buyer that does not lead, of its own part. */
  readonly value: RunningValue;
  /** Who buys together, the lead first; nobody where the authority buys alone. */
  readonly ring: readonly BuyerShown[];
};

/** A line of a list: no rate card, no checks. `authority` leads where several buy. */
export type AgreementLine = Pick<Agreement, 'id' | 'authority' | 'state' | 'origin' | 'termsVersion'> &
  Pick<Agreement['terms'], 'provider' | 'serviceType' | 'start' | 'end' | 'places' | 'ceilingCents'> & {
    readonly version: number;
    /** Who has signed already. */
    readonly signed: readonly Side[];
    /** Whose proposal for a change waits for the other side. */
    readonly changeBy?: Side;
    /** The last day of notice for the next option, once it is near (`optionReminderDays`). */
    readonly noticeBy?: LocalDate;
    /** How many authorities buy together. */
    readonly buyers?: number;
    readonly value: RunningValue;
  };

export type ViewDeps = {
  readonly clock: Clock;
  readonly agreements: Agreements;
  readonly counters: Pick<Counters, 'wholes'>;
};

type Standing = {
  readonly version: number;
  readonly evidence: readonly Evidence[];
  readonly at: Instant;
  readonly value: RunningValue;
  readonly ring: readonly BuyerShown[];
  readonly isLed: boolean;
};

const isShownTo = (party: Looking, { organisation }: Evidence): boolean =>
  party.side === 'authority' || organisation === party.organisation;

/** Of a ring and of a consortium the lead alone acts. */
const isActing = ({ terms }: Agreement, party: Looking, isLed: boolean): boolean =>
  party.side === 'authority' ? isLed : terms.provider === party.organisation;

const viewOf = (agreement: Agreement, party: Looking, standing: Standing): AgreementView => {
  const { version, evidence, at, value, ring, isLed } = standing;
  const own = evidence.filter((one) => isShownTo(party, one));
  const acts = isActing(agreement, party, isLed);
  return {
    ...agreement,
    version,
    commands: acts ? commandsFrom(agreementLifecycle, agreement.state) : [],
    evidence: own,
    missingChecks: missingChecks(acts ? evidence : own, dayInFinland(at)),
    value,
    ring,
  };
};

const lineOf = (one: Versioned<Agreement>, value: RunningValue, at: Instant): AgreementLine => {
  const { agreement } = asOf(one.state, at);
  const { id, authority, state, origin, termsVersion, terms, signatures, proposed } = agreement;
  const noticeBy = noticeSoon(agreement, dayInFinland(at));
  const { provider, serviceType, start, end, places, ceilingCents } = terms;
  const { version } = one;
  return {
    id,
    authority,
    state,
    origin,
    termsVersion,
    version,
    provider,
    serviceType,
    start,
    end,
    places,
    ceilingCents,
    value,
    signed: signatures.map(({ side }) => side),
    ...(proposed && { changeBy: proposed.side }),
    ...(noticeBy !== undefined && { noticeBy }),
    ...(terms.buyers && { buyers: terms.buyers.length }),
  };
};

type ViewOneDeps = Pick<ViewDeps, 'clock' | 'agreements'> & { readonly evidenceOf: EvidenceOf };

/**
 * One agreement, for a party to it; who does not lead gets no commands. A buyer that does not lead names itself as the
 * authority, and sees no reports of the provider: signing is the lead's matter.
 */
export const viewAgreement =
  ({ clock, agreements, evidenceOf }: ViewOneDeps) =>
  async (
    ref: AgreementRef,
    party: Looking,
  ): Promise<Result<AgreementView, { readonly code: 'agreements.not_found' }>> => {
    const at = clock.now();
    const loaded = await findAgreement(agreements, ref, party, at);
    if (!loaded.ok) return loaded;
    const { agreement, before } = loaded.value;
    const isLed = party.side !== 'authority' || agreement.authority === ref.authority;
    const [evidence, used] = await Promise.all([
      isLed ? evidenceFor(evidenceOf, agreement, at) : [],
      agreements.usedBy(agreement, buyersOf(agreement)),
    ]);
    const seen = (counts: Counts): Counts => (party.side === 'authority' ? counts : withoutUnaccepted(counts));
    const shown = used.map((one) => ({ ...one, counts: seen(one.counts) }));
    const member = isLed ? undefined : ref.authority;
    const ring = ringShown(agreement, shown, member);
    const own = buyersOf(agreement).flatMap((one, n) =>
      member === undefined || one === member ? [shown[n]?.counts ?? {}] : [],
    );
    const { ceilingCents } = member === undefined ? agreement.terms : countedFor(agreement, member);
    const value = runningValueOf(addCounts(own), ceilingCents, dayInFinland(at));
    const told = member === undefined ? agreement : withoutOthers(agreement, member);
    return ok(viewOf(told, party, { version: before.version, evidence, at, value, ring, isLed }));
  };

const listOf = async (
  counters: ViewDeps['counters'],
  page: PageOf<Versioned<Agreement>>,
  at: Instant,
  countedOf: (agreement: Agreement) => Counted = countedWhole,
): Promise<Rows<AgreementLine>> => {
  const counted = page.found.map((one) => ({ one, ...countedOf(one.state) }));
  const wholes = await counters.wholes(counted.flatMap((each) => each.at));
  const values = new Map<Versioned<Agreement>, RunningValue>();
  let n = 0;
  for (const { one, at: refs, ceilingCents } of counted) {
    const whole = addCounts(wholes.slice(n, n + refs.length));
    values.set(one, runningValueOf(whole, ceilingCents, dayInFinland(at)));
    n += refs.length;
  }
  const nothing = (one: Agreement): RunningValue => runningValueOf({}, one.terms.ceilingCents, dayInFinland(at));
  return rowsOf(page, (one) => lineOf(one, values.get(one) ?? nothing(one.state), at));
};

/** The same for a party beside the authority. */
const sharedListOf = (
  { counters, clock }: Pick<ViewDeps, 'counters' | 'clock'>,
  { found, ...rest }: PageOf<Versioned<Agreement>>,
): Promise<Rows<AgreementLine>> => {
  const wholes = async (refs: Parameters<typeof counters.wholes>[0]) =>
    (await counters.wholes(refs)).map(withoutUnaccepted);
  return listOf({ wholes }, { ...rest, found: found.filter(({ state }) => isShared(state)) }, clock.now());
};

/** All agreements of an authority, led by it or by another of its ring, newest first. */
export const listForAuthority =
  ({ clock, agreements, counters }: ViewDeps) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<AgreementLine>> =>
    listOf(counters, await agreements.ofAuthority(authority, page), clock.now(), (one) => countedFor(one, authority));

/** Agreements that an organisation is a member of without leading, newest first; drafts are not shown. */
export const listForMember =
  ({ agreements, ...deps }: ViewDeps) =>
  async (member: Id<'organisation'>, page: PageAsk): Promise<Rows<AgreementLine>> =>
    sharedListOf(deps, await agreements.ofMember(member, page));

/** A provider's agreements with every authority, newest first; drafts not yet offered are not shown. */
export const listForProvider =
  ({ agreements, ...deps }: ViewDeps) =>
  async (provider: Id<'organisation'>, page: PageAsk): Promise<Rows<AgreementLine>> =>
    sharedListOf(deps, await agreements.ofProvider(provider, page));
