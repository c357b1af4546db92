type Weighed = { readonly kind: 'price' | 'quality'; readonly weight: number };

/** What to say of the way from offers to a ranking, by what is weighed at all. */
export const formulaLines = (criteria: readonly Weighed[]) => {
  const has = (kind: Weighed['kind']): boolean => criteria.some((one) => one.kind === kind && one.weight > 0);
  const tie = has('price') && has('quality') ? 'call_formula.tie' : 'call_formula.tie_lot';
  return [
    has('price') ? 'call_formula.price' : 'call_formula.no_price',
    ...(has('quality') ? (['call_formula.quality'] as const) : []),
    'call_formula.rounding',
    tie,
  ] as const;
};
