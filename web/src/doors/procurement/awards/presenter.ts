import { csvEuros } from '../../../shared/format/csv.ts';
import type { Words } from '../../../shared/language/use-words.ts';
import type { AwardListShown } from './reads.ts';

type Row = AwardListShown['rows'][number];
type Ask = Pick<Words, 'name' | 'moment'> & { readonly nameOf: (provider: Row['winners'][number]) => string };

/** Who won, in rank; empty when nobody did. */
export const winnersOf = ({ winners }: Pick<Row, 'winners'>, { nameOf }: Pick<Ask, 'nameOf'>): string =>
  winners.map((one) => nameOf(one) || one).join(', ');

/** What the notices say, for a spreadsheet; the heads first. */
export const noticesTable = (
  { rows }: Pick<AwardListShown, 'rows'>,
  heads: readonly string[],
  ask: Ask,
): readonly (readonly (string | number)[])[] => [
  heads,
  ...rows.map((row) => [
    row.competition,
    ask.name(row.title),
    ask.moment(row.decidedAt),
    row.version,
    row.tenders,
    winnersOf(row, ask),
    csvEuros(row.ceilingCents),
  ]),
];
