import { err, type Id, ok, type PageKey, type Result, type Rows, rowsOf } from '@kt/kernel';
import type { OpenedAttachment } from '../domain/attachments.ts';
import { type ClaimsWaiting, claimsWaiting } from '../domain/claims-waiting.ts';
import type { Disclosure } from '../domain/disclosure.ts';
import type { SecrecyRuling } from '../domain/secrecy-ruling.ts';
import { attachmentField } from '../domain/version-extras.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionRef, Documents } from './ports.ts';
import type { ClaimedReads, Disclosures, GivenVersions, SecrecyRulings } from './secrecy-ports.ts';
import type { OpenedTenders } from './tender-ports.ts';

/** One claim of a trade secret, what it covers, and what has been ruled of it. */
export type ClaimRow = {
  readonly tender: Id<'tender'>;
  readonly provider?: Id<'organisation'>;
  readonly field: string;
  /** The file that is claimed, where it is one. */
  readonly file?: Pick<OpenedAttachment, 'name' | 'bytes'>;
  /** Why the tenderer claims it. */
  readonly claim: string;
  readonly ruling?: Pick<SecrecyRuling, 'state' | 'rulings'> & { readonly version: number };
};
/** The claims of one page of tenders: a tender without any has no row. */
export type ClaimRows = Rows<ClaimRow>;

type Deps = { readonly opened: Pick<OpenedTenders, 'page'>; readonly rulings: Pick<SecrecyRulings, 'all'> };

/** The claims in the opened tenders (`viewOpened`), for whoever rules on them. */
export const listClaims =
  ({ opened, rulings }: Deps) =>
  async (ref: CompetitionRef, after?: PageKey): Promise<ClaimRows> => {
    const [{ found, next }, ruled] = await Promise.all([opened.page(ref, after), rulings.all(ref)]);
    const rows = found.flatMap(({ state: { id: tender, provider, content, attachments = [] } }) =>
      Object.entries(content?.secrecy ?? {}).map(([field, claim]): ClaimRow => {
        const held = ruled.find(({ state }) => state.tender === tender && state.field === field);
        const file = attachments.find(({ sha256 }) => attachmentField(sha256) === field);
        return {
          tender,
          ...(provider !== undefined && { provider }),
          field,
          ...(file && { file: { name: file.name, bytes: file.bytes } }),
          claim,
          ...(held && { ruling: { state: held.state.state, rulings: held.state.rulings, version: held.version } }),
        };
      }),
    );
    return { rows, ...(next && { next }) };
  };

/** Who was given what version of the tenders, and when. */
export const listDisclosures =
  ({ disclosures }: { readonly disclosures: Pick<Disclosures, 'page'> }) =>
  async (ref: CompetitionRef, after?: PageKey): Promise<Rows<Disclosure>> =>
    rowsOf(await disclosures.page(ref, after), ({ state }) => state);

/** Exactly what one disclosure gave, for the authority. */
export const readDisclosed =
  ({ versions }: { readonly versions: Pick<Documents<GivenVersions>, 'get'> }) =>
  async (ref: CompetitionRef, document: string): Promise<Result<GivenVersions, NotFound>> => {
    const found = await versions.get(ref.id, document);
    return found === undefined ? err(notFound) : { ok: true, value: found };
  };

/** How many claims in the opened tenders wait (`viewOpened`), but for those of the reader's own organisations. */
export const viewClaimsWaiting =
  ({ claimed }: { readonly claimed: ClaimedReads }) =>
  async (ref: CompetitionRef, own: readonly Id<'organisation'>[]): Promise<Result<ClaimsWaiting, never>> =>
    ok(claimsWaiting(await claimed.all(ref), own));
