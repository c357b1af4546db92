import {
  type Clock,
  commandsFrom,
  dayInFinland,
  type Id,
  type Instant,
  ok,
  type PageAsk,
  type PageOf,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import { type Agreement, agreementLifecycle, type Side } from '../domain/agreement.ts';
import { asOf } from '../domain/as-of.ts';
import { type Evidence, type MissingCheck, missingChecks } from '../domain/obligations.ts';
import { evidenceFor } from './evidence.ts';
import { loadAgreement, type Party } from './load-agreement.ts';
import type { AgreementRef, Agreements, EvidenceOf } from './ports.ts';

/**
 * An agreement as a page shows it. Until it is signed, `evidence` is what the wallets show today (to a provider its own
 * alone) and `missingChecks` what of it blocks signing; `version` is the ETag.
 */
export type AgreementView = Agreement & {
  readonly version: number;
  readonly commands: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly missingChecks: readonly MissingCheck[];
};

/** A line of a list: no rate card, no checks. */
export type AgreementLine = Pick<Agreement, 'id' | 'authority' | 'state' | 'origin' | 'termsVersion'> &
  Pick<Agreement['terms'], 'provider' | 'serviceType' | 'start' | 'end' | 'places' | 'ceilingCents'> & {
    readonly version: number;
    /** Who has signed already. */
    readonly signed: readonly Side[];
    /** Whose proposal for a change waits for the other side. */
    readonly changeBy?: Side;
  };

export type ViewDeps = { readonly clock: Clock; readonly agreements: Agreements };

type Standing = { readonly version: number; readonly evidence: readonly Evidence[]; readonly at: Instant };

const isShownTo = (party: Party, { organisation }: Evidence): boolean =>
  party.side === 'authority' || organisation === party.organisation;

const viewOf = (agreement: Agreement, party: Party, { version, evidence, at }: Standing): AgreementView => ({
  ...agreement,
  version,
  commands: commandsFrom(agreementLifecycle, agreement.state),
  evidence: evidence.filter((one) => isShownTo(party, one)),
  missingChecks: missingChecks(evidence, dayInFinland(at)),
});

const lineOf = (one: Versioned<Agreement>, at: Instant): AgreementLine => {
  const { id, authority, state, origin, termsVersion, terms, signatures, proposed } = asOf(one.state, at).agreement;
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
    signed: signatures.map(({ side }) => side),
    ...(proposed && { changeBy: proposed.side }),
  };
};

/** One agreement, for a party to it. */
export const viewAgreement =
  ({ clock, agreements, evidenceOf }: ViewDeps & { readonly evidenceOf: EvidenceOf }) =>
  async (
    ref: AgreementRef,
    party: Party,
  ): Promise<Result<AgreementView, { readonly code: 'agreements.not_found' }>> => {
    const at = clock.now();
    const loaded = await loadAgreement(agreements, ref, party, at);
    if (!loaded.ok) return loaded;
    const { agreement, before } = loaded.value;
    const evidence = await evidenceFor(evidenceOf, agreement, at);
    return ok(viewOf(agreement, party, { version: before.version, evidence, at }));
  };

const listOf = (page: PageOf<Versioned<Agreement>>, at: Instant): Rows<AgreementLine> =>
  rowsOf(page, (one) => lineOf(one, at));

/** All agreements of an authority, newest first. */
export const listForAuthority =
  ({ clock, agreements }: ViewDeps) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<AgreementLine>> =>
    listOf(await agreements.ofAuthority(authority, page), clock.now());

/** A provider's agreements with every authority, newest first; drafts not yet offered are not shown. */
export const listForProvider =
  ({ clock, agreements }: ViewDeps) =>
  async (provider: Id<'organisation'>, page: PageAsk): Promise<Rows<AgreementLine>> =>
    listOf(await agreements.ofProvider(provider, page), clock.now());
