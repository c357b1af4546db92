import type { Id } from '@kt/kernel';

type Option = {
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly obstacle?: string | undefined;
};
type Shown = { readonly selectable: readonly Option[]; readonly notSelectable: readonly Option[] };

const WORTH_WAITING: readonly (string | undefined)[] = ['full', 'not_started', 'orders_suspended'];

/** Whether a place is free right now, and the agreements for whose places one may wait. */
export const waitable = (shown: Shown | undefined) => ({
  isFree: shown !== undefined && shown.selectable.length > 0,
  options: (shown?.notSelectable ?? []).filter(({ obstacle }) => WORTH_WAITING.includes(obstacle)),
});
