import { type Id, type Instant, ok, type PageKey, type Result, type Rows } from '@kt/kernel';
import { needsConfirmation, type Receipt } from '../domain/sealed-tender.ts';
import type { SealedStateName } from '../domain/tender-lifecycle.ts';
import { type AskedSoFar, askedOf } from './answer-clarification.ts';
import { type Around, type Bidder, type BidderDeps, readAround, readEachAround } from './around-tender.ts';
import type { NotFound } from './errors.ts';
import type { Signer } from './ports.ts';
import type { Invitations, OpenedTenders } from './tender-ports.ts';

type Deps = BidderDeps & {
  readonly invitations: Pick<Invitations, 'page'>;
  readonly signer: Pick<Signer, 'publicKey'>;
  readonly opened: Pick<OpenedTenders, 'loadMany'>;
};

export type OwnTenderView = {
  readonly tender: Id<'tender'>;
  readonly version: number;
  /** What the browser binds an envelope to, with the version it is going to be stored under. */
  readonly pseudonym: string;
  readonly state: SealedStateName;
  readonly deadline: Instant;
  readonly receipts: readonly Receipt[];
  /** Checks the receipts' signatures: Ed25519, SPKI PEM. */
  readonly receiptKey: string;
  readonly needsConfirmation: boolean;
  readonly hasOwnCopy: boolean;
};

const ownView = ({ competition, tender }: Around, receiptKey: string): OwnTenderView => ({
  tender: tender.state.id,
  version: tender.version,
  pseudonym: tender.state.pseudonym,
  state: tender.state.state,
  deadline: competition.state.deadline,
  receipts: tender.state.receipts,
  receiptKey,
  needsConfirmation: needsConfirmation(tender.state, competition.state),
  hasOwnCopy: tender.state.ownCopy !== undefined,
});

export type OwnTenderRow = OwnTenderView & {
  readonly competition: Id<'competition'>;
  readonly clarifications?: AskedSoFar;
};

/** A bidder's own tender and its receipts. */
export const viewOwnTender =
  (deps: Deps) =>
  async (bidder: Bidder): Promise<Result<OwnTenderView, NotFound>> => {
    const found = await readAround(deps, bidder);
    if (!found.ok) return found;
    return ok(ownView(found.value, await deps.signer.publicKey()));
  };

/** A bidder's own tenders by one authority, in the order of its invitations; where none was begun there is no row. */
export const listOwnTenders =
  (deps: Deps) =>
  async (
    authority: Id<'authority'>,
    organisation: Id<'organisation'>,
    after?: PageKey,
  ): Promise<Rows<OwnTenderRow>> => {
    const { found, next } = await deps.invitations.page(authority, organisation, after);
    const receiptKey = await deps.signer.publicKey();
    const own = await readEachAround(
      deps,
      found.map(({ competition }) => ({ authority, id: competition, organisation })),
    );
    const asked = await askedOf(deps, authority, own);
    const rows = own.map((around): OwnTenderRow => {
      const clarifications = asked.get(around.tender.state.id);
      return {
        competition: around.competition.state.id,
        ...ownView(around, receiptKey),
        ...(clarifications !== undefined && { clarifications }),
      };
    });
    return { rows, ...(next && { next }) };
  };
