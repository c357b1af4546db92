import type { AttributeValue } from '../values.ts';

/** A document path: a name, then names and list positions. */
export type Path = readonly [string, ...(string | number)[]];

export type Operand =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'value'; readonly value: AttributeValue }
  | { readonly kind: 'size'; readonly of: Operand };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { readonly kind: 'compare'; readonly comparator: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'between'; readonly operand: Operand; readonly low: Operand; readonly high: Operand }
  | { readonly kind: 'in'; readonly operand: Operand; readonly among: readonly Operand[] }
  | { readonly kind: 'exists'; readonly path: Path; readonly expected: boolean }
  | { readonly kind: 'type'; readonly path: Path; readonly type: Operand }
  | { readonly kind: 'begins'; readonly operand: Operand; readonly prefix: Operand }
  | { readonly kind: 'contains'; readonly operand: Operand; readonly part: Operand }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly condition: Condition };

export type Assigned =
  | Operand
  | { readonly kind: 'plus' | 'minus' | 'append'; readonly left: Assigned; readonly right: Assigned }
  | { readonly kind: 'default'; readonly path: Path; readonly otherwise: Assigned };

export type Update = {
  readonly sets: readonly { readonly path: Path; readonly assigned: Assigned }[];
  readonly removes: readonly Path[];
  readonly adds: readonly { readonly path: Path; readonly value: AttributeValue }[];
  readonly deletes: readonly { readonly path: Path; readonly value: AttributeValue }[];
};
