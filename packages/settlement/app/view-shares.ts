import { type Cents, type Id, localDate, MUNICIPALITIES, type MunicipalityCode, sum } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { hideSmallCells, type ShownRow } from '../domain/small-cells.ts';
import type { Stages } from '../domain/stages.ts';
import type { ShareTotal, Totals } from './ledger-ports.ts';
import { stagesIn } from './view-budgets.ts';

type Authority = Id<'authority'>;

/** What one municipality bears of a month's payments, by kind of step; small counts merged or left out. */
export type MunicipalMonth = {
  readonly municipality: MunicipalityCode;
  readonly cents: Cents;
  readonly rows: readonly ShownRow[];
};

const monthOf = (municipality: MunicipalityCode, totals: readonly ShareTotal[], fewest: number): MunicipalMonth => {
  const own = totals.filter((total) => total.municipality === municipality);
  const rows = own.map(({ kind, cents, lines }) => ({ kind, cents, count: lines }));
  return { municipality, cents: sum(own.map((total) => total.cents)), rows: hideSmallCells(rows, fewest) };
};

export type SharesView = {
  readonly month: string;
  readonly cents: Cents;
  readonly municipalities: readonly MunicipalMonth[];
};

/**
 * Every municipality's share of a month (`YYYY-MM`), or one municipality's own. Shares sum to what was paid, net of
 * VAT. What counts as a small cell follows the rule of the month's first day.
 */
export const viewShares =
  ({ totals }: { readonly totals: Totals }) =>
  async (authority: Authority, month: string, only?: MunicipalityCode): Promise<SharesView> => {
    const kept = await totals.sharesOf(authority, month);
    const codes = [...new Set(kept.map((total) => total.municipality))].sort();
    const shown = only === undefined ? codes : [only];
    const fewest = commonRule('smallCellPersons', localDate(`${month}-01`));
    const municipalities = shown.map((municipality) => monthOf(municipality, kept, fewest));
    return { month, cents: sum(municipalities.map((one) => one.cents)), municipalities };
  };

export type OriginView = { readonly municipality: MunicipalityCode; readonly stages: Stages };

/** A year's money by stage and by the home of the clients it was reserved for. */
export const viewOrigins =
  ({ totals }: { readonly totals: Totals }) =>
  async (
    authority: Authority,
    year: number,
    only?: MunicipalityCode,
  ): Promise<{ readonly year: number; readonly municipalities: readonly OriginView[] }> => {
    const codes = only === undefined ? MUNICIPALITIES.map((one) => one.code) : [only];
    const kept = await totals.ofOrigins(authority, year, codes);
    const municipalities = codes.map((municipality, n) => ({ municipality, stages: stagesIn(kept[n] ?? []) }));
    return { year, municipalities };
  };
