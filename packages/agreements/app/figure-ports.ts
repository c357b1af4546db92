import type { Counts, Id, PageAsk, PageOf } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { FigureRow } from '../domain/figure-rows.ts';
import type { AgreementRef } from './ports.ts';

/** Months as `YYYY-MM`, both included. */
export type Months = { readonly from: string; readonly to: string };

/** A row behind a figure, with the referral that it belongs to: for those alone who may know it. */
export type StoredFigureRow = Pick<FigureRow, 'month' | 'value' | 'code'> & { readonly referral: Id<'referral'> };

/** The rows behind the figures of an agreement, by the month of the offer. */
export type FigureRows = {
  /** The rows of each buyer's part after the other, a page within one part. */
  readonly page: (
    refs: readonly AgreementRef[],
    figure: string,
    months: Months,
    ask: PageAsk,
  ) => Promise<PageOf<StoredFigureRow>>;
};

/** An agreement of a category with what is counted of it. */
export type CountedAgreement = {
  readonly id: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly serviceType: ServiceType;
  readonly counts: Counts;
};

/** What agreements come to in each category, and the agreements behind it. */
export type CategorySums = {
  readonly ofAuthority: (
    authority: Id<'authority'>,
  ) => Promise<readonly { readonly category: string; readonly counts: Counts }[]>;
  readonly ofCategory: (authority: Id<'authority'>, category: string) => Promise<Counts>;
  readonly agreements: (
    authority: Id<'authority'>,
    category: string,
    ask: PageAsk,
  ) => Promise<PageOf<CountedAgreement>>;
};
