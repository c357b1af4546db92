import { type Id, type Instant, type PageKey, type Rows, rowsOf } from '@kt/kernel';
import type { Competition } from '../domain/competition-state.ts';
import { type OpenedTender, VOIDITIES, type Voidity } from '../domain/opened-tender.ts';
import type { GroupDeviation } from '../domain/tender-consortium.ts';
import type { Invalidity } from '../domain/tender-content.ts';
import type { OpenedTenders } from './tender-ports.ts';

/** One envelope as the opening found it, whatever became of it later. No price and no answer. */
export type OpeningLine = {
  readonly tender: Id<'tender'>;
  readonly provider?: Id<'organisation'>;
  /** The server's receipt time, judged against the deadline once more at the opening. */
  readonly receivedAt: Instant;
  readonly openedAt: Instant;
  readonly hash: string;
  readonly finding: 'valid' | 'invalid' | 'void';
  readonly reason?: Invalidity | Voidity;
  /** How the consortium that it names differs from the admitted one. */
  readonly deviation?: GroupDeviation;
};

const findingOf = ({ reason }: OpenedTender): OpeningLine['finding'] => {
  if (reason === undefined) return 'valid';
  return VOIDITIES.some((one) => one === reason) ? 'void' : 'invalid';
};

const lineOf = (tender: OpenedTender): OpeningLine => {
  const { id, provider, receivedAt, openedAt, hash, reason, deviation } = tender;
  return {
    tender: id,
    ...(provider !== undefined && { provider }),
    receivedAt,
    openedAt,
    hash,
    finding: findingOf(tender),
    ...(reason !== undefined && { reason }),
    ...(deviation !== undefined && { deviation }),
  };
};

/** A tender that was withdrawn before the deadline: when, and nothing of what it said. */
export type WithdrawnLine = {
  readonly tender: Id<'tender'>;
  readonly provider?: Id<'organisation'>;
  readonly withdrawnAt: Instant;
  readonly finding: 'withdrawn';
};

const withdrawnLines = ({ opened }: Competition): readonly WithdrawnLine[] =>
  (opened?.withdrawn ?? []).map(({ tender, provider, at }) => ({
    tender,
    ...(provider !== undefined && { provider }),
    withdrawnAt: at,
    finding: 'withdrawn',
  }));

/**
 * The envelopes of a complete opening (`viewOpened`) for its record: what whoever opened them may see. Those withdrawn
 * before it come first.
 */
export const listOpeningLines =
  ({ opened }: { readonly opened: OpenedTenders }) =>
  async (competition: Competition, after?: PageKey): Promise<Rows<OpeningLine | WithdrawnLine>> => {
    const { rows, ...rest } = rowsOf(await opened.page(competition, after), ({ state }) => lineOf(state));
    return { ...rest, rows: [...(after === undefined ? withdrawnLines(competition) : []), ...rows] };
  };
