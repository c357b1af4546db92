import { FRONT_DOORS, LAYERS } from './contexts.ts';
import { EDGES, KEPT } from './edges.ts';
import { GROUND } from './ground.ts';
import { HYGIENE } from './hygiene.ts';
import type { Fence } from './rule.ts';
import { SECRETS } from './secrets.ts';

/** Who may import whom: the table of docs/architecture.md, row by row. */
export const FENCES: readonly Fence[] = [
  ...GROUND,
  ...LAYERS,
  ...FRONT_DOORS,
  ...EDGES,
  ...KEPT,
  ...SECRETS,
  ...HYGIENE,
];

/** How imports are read: types count too, and packages are found through their `exports`. */
export const READING = {
  tsPreCompilationDeps: true,
  combinedDependencies: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)(\\.cache|\\.data|coverage|cdk\\.out|dist|dist-panel|web/public)/' },
};
export const RESOLVING = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'default', 'types'],
  extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
};
