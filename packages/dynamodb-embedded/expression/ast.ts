import type { AttributeValue } from '../values.ts';

/** A document path: a name, then names and list positions. */
export type Path = readonly [string, ...(string | number)[]];

export type Operand =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'value'; readonly value: AttributeValue }
  | { readonly kind: 'size'; readonly of: Operand };

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Operator =
  | Comparator
  | 'BETWEEN'
  | 'IN'
  | 'attribute_exists'
  | 'attribute_not_exists'
  | 'attribute_type'
  | 'begins_with'
  | 'contains';

/** One question about the item; the first operand is what it is about. */
export type Test = { readonly kind: 'test'; readonly operator: Operator; readonly operands: readonly Operand[] };

export type Condition =
  | Test
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
