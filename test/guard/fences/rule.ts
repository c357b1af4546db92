import type { IForbiddenRuleType } from 'dependency-cruiser';
import { TEST_CODE } from './places.ts';

export type Fence = IForbiddenRuleType & { readonly name: string };

type Row = {
  readonly from: string;
  readonly except?: readonly string[];
  readonly sees: readonly string[];
  readonly why: string;
  /** May it use what Node brings itself (`node:crypto` …)? */
  readonly node?: boolean;
};

/** One row of the table "who may import whom": everything that is not listed is a breach. */
export const row = (name: string, { from, except = [], sees, why, node = false }: Row): Fence => ({
  name,
  severity: 'error',
  comment: why,
  from: { path: from, pathNot: [TEST_CODE, ...except] },
  to: { pathNot: [...sees], couldNotResolve: false, ...(node && { dependencyTypesNot: ['core'] }) },
});

/** A place that only a few may import. */
export const kept = (name: string, place: string, by: readonly string[], why: string): Fence => ({
  name,
  severity: 'error',
  comment: why,
  from: { pathNot: [...by] },
  to: { path: place },
});
