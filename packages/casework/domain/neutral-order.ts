import { numberIn } from './client-reference.ts';

/**
 * Options in an order that favours nobody: by id, begun at a place that the client's reference decides. Over a row of
 * references every option comes first equally often; for one client the order never changes.
 */
export const neutralOrder = <T extends { readonly agreement: string }>(
  reference: string,
  options: readonly T[],
): readonly T[] => {
  if (options.length === 0) return [];
  const byId = [...options].sort((a, b) => (a.agreement < b.agreement ? -1 : 1));
  const first = numberIn(reference) % byId.length;
  return [...byId.slice(first), ...byId.slice(0, first)];
};
