import { type Id, type Instant, type PageKey, type Rows, rowsOf } from '@kt/kernel';
import { type OpenedTender, VOIDITIES, type Voidity } from '../domain/opened-tender.ts';
import type { Invalidity } from '../domain/tender-content.ts';
import type { CompetitionRef } from './ports.ts';
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
};

const findingOf = ({ reason }: OpenedTender): OpeningLine['finding'] => {
  if (reason === undefined) return 'valid';
  return VOIDITIES.some((one) => one === reason) ? 'void' : 'invalid';
};

const lineOf = (tender: OpenedTender): OpeningLine => {
  const { id, provider, receivedAt, openedAt, hash, reason } = tender;
  return {
    tender: id,
    ...(provider !== undefined && { provider }),
    receivedAt,
    openedAt,
    hash,
    finding: findingOf(tender),
    ...(reason !== undefined && { reason }),
  };
};

/** The envelopes of a complete opening (`viewOpened`) for its record: what whoever opened them may see. */
export const listOpeningLines =
  ({ opened }: { readonly opened: OpenedTenders }) =>
  async (ref: CompetitionRef, after?: PageKey): Promise<Rows<OpeningLine>> =>
    rowsOf(await opened.page(ref, after), ({ state }) => lineOf(state));
