import { addCounts, type Clock, dayInFinland, err, ok, type PageAsk, type Result, type Rows } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { Agreement } from '../domain/agreement.ts';
import { type FigureTotal, isOfWhole, NO_MONTH, totalOf } from '../domain/figure-rows.ts';
import type { FigureRows, Months, StoredFigureRow } from './figure-ports.ts';
import { findAgreement, type Party } from './load-agreement.ts';
import type { AgreementRef, Agreements } from './ports.ts';
import { countedFor, countedWhole } from './ring-view.ts';
import type { Counters } from './track-ports.ts';

/** A row without whose it is. */
export type FigureRowShown = Pick<StoredFigureRow, 'month' | 'value' | 'code'>;
/** `isHidden`: of fewer persons than `least`, so that no row is told. */
export type FigureRowsView = Rows<FigureRowShown> & {
  readonly more: { readonly total: FigureTotal; readonly least: number; readonly isHidden: boolean };
};

type Deps = {
  readonly clock: Clock;
  readonly agreements: Pick<Agreements, 'find'>;
  readonly counters: Pick<Counters, 'ofMonths'>;
  readonly figureRows: FigureRows;
};
type NotFound = { readonly code: 'agreements.not_found' };

/** What is reserved would tell a provider the distance group of somebody it has not accepted yet: it sees other money. */
const OWN_MONEY: readonly string[] = ['money:claimed', 'money:approved', 'money:paid'];
const isForProvider = (figure: string): boolean => !figure.startsWith('money:') || OWN_MONEY.includes(figure);
const LAST_MONTH = '9999-12';

const partsFor = (agreement: Agreement, { side }: Party, { authority }: AgreementRef): readonly AgreementRef[] =>
  (side === 'authority' ? countedFor(agreement, authority) : countedWhole(agreement)).at;

/** The rows behind a figure over some months, or of the whole agreement: without client or referral, and not of few. */
export const viewFigureRows =
  ({ clock, agreements, counters, figureRows }: Deps) =>
  async (
    ref: AgreementRef,
    party: Party,
    { figure, months }: { readonly figure: string; readonly months?: Months },
    ask: PageAsk,
  ): Promise<Result<FigureRowsView, NotFound>> => {
    const at = clock.now();
    const loaded = await findAgreement(agreements, ref, party, at);
    if (!loaded.ok) return loaded;
    const { agreement } = loaded.value;
    const parts = partsFor(agreement, party, ref);
    if (party.side === 'provider' && !isForProvider(figure)) return err({ code: 'agreements.not_found' });
    const least = commonRule('smallCellPersons', dayInFinland(at));
    const isWhole = months === undefined || isOfWhole(figure);
    const { from, to } = isWhole ? { from: NO_MONTH, to: LAST_MONTH } : months;
    const [page, ...counted] = await Promise.all([
      figureRows.page(parts, figure, { from, to }, ask),
      ...parts.map((one) => counters.ofMonths(one, from, to)),
    ]);
    const whole = addCounts(counted.map((one) => one.whole));
    const monthly = addCounts(counted.map((one) => one.monthly));
    const total = totalOf(figure, isWhole && figure.startsWith('money:') ? whole : monthly, whole);
    if (total.persons < least) return ok({ rows: [], more: { total, least, isHidden: total.rows > 0 } });
    const rows = page.found.map(({ referral: _referral, ...row }) => row);
    return ok({ rows, more: { total, least, isHidden: false }, ...(page.next !== undefined && { next: page.next }) });
  };
