import { err, ok, type Result } from '@kt/kernel';
import { askedIn, type EarlierCall, worthReading } from '../domain/earlier-answers.ts';
import { type Around, type Bidder, type BidderDeps, readEachAround } from './around-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import type { Ciphertexts, Invitations, OrgVault } from './tender-ports.ts';

type Deps = BidderDeps & {
  readonly invitations: Pick<Invitations, 'page'>;
  readonly ciphertexts: Ciphertexts;
  readonly vault: OrgVault;
};

/** How many own copies are opened for one answer. */
const MOST_COPIES = 4;

/** An earlier call with the own copy of what was sealed for it, as the bidder's browser wrote it. */
export type EarlierCopy = EarlierCall & { readonly text: string };

type Candidate = EarlierCall & { readonly ownCopy: string };

/** A tender of the same purchasing system that was submitted, and of which a copy was kept. */
const candidateIn = (now: Around, { competition, tender }: Around): readonly Candidate[] => {
  const { id, content } = competition.state;
  const { state, ownCopy, receivedAt } = tender.state;
  const isOther = id !== now.competition.state.id && content.system === now.competition.state.content.system;
  if (!isOther || state !== 'submitted' || ownCopy === undefined || receivedAt === undefined) return [];
  return [{ competition: id, title: content.title, submittedAt: receivedAt, ownCopy, ...askedIn(content) }];
};

/**
 * What the organisation said in its earlier tenders of the same system, among its latest invitations: the own copies that
 * answer something asked here, newest first. A copy that cannot be opened any more is left out.
 */
export const listEarlierTenders =
  (deps: Deps) =>
  async (bidder: Bidder): Promise<Result<{ readonly rows: readonly EarlierCopy[] }, NotFound>> => {
    const { authority, id, organisation } = bidder;
    const { found } = await deps.invitations.page(authority, organisation);
    const others = found.flatMap(({ competition }) =>
      competition === id ? [] : [{ authority, id: competition, organisation }],
    );
    const around = await readEachAround(deps, [bidder, ...others]);
    const now = around.find(({ competition }) => competition.state.id === id);
    if (now === undefined) return err(notFound);
    const candidates = around.flatMap((one) => candidateIn(now, one));
    const rows = await Promise.all(
      worthReading(now.competition.state.content, candidates, MOST_COPIES).map(async ({ ownCopy, ...call }) => {
        const sealed = await deps.ciphertexts.get(ownCopy);
        const text = sealed === undefined ? undefined : await deps.vault.open(organisation, sealed);
        return text === undefined ? [] : [{ ...call, text }];
      }),
    );
    return ok({ rows: rows.flat() });
  };
