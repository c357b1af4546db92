import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import type { Attributes } from './world.ts';
import { key, n, s } from './world.ts';

/** One request of the differential test, in the SDK's terms without the table. */
export type Step =
  | { readonly kind: 'put'; readonly item: Attributes; readonly condition: Expression | undefined }
  | { readonly kind: 'update'; readonly key: Attributes; readonly update: Expression; readonly returned: Returned }
  | { readonly kind: 'delete'; readonly key: Attributes; readonly condition: Expression | undefined }
  | { readonly kind: 'get'; readonly key: Attributes; readonly projection: string | undefined }
  | {
      readonly kind: 'query';
      readonly range: Expression;
      readonly filter: Expression | undefined;
      readonly forward: boolean;
    };

export type Expression = { readonly text: string; readonly values: Attributes };
type Returned = 'ALL_OLD' | 'UPDATED_OLD' | 'ALL_NEW' | 'UPDATED_NEW';

const words = fc.constantFrom('', 'a', 'ab', 'b', 'Ä', '€uro', '😀');
const numbers = fc.constantFrom('0', '1', '-1', '2', '10', '0.1', '0.30', '1e3', '-12.5', '99999999999999999999');
const scalar: fc.Arbitrary<AttributeValue> = fc.oneof(
  words.map(s),
  numbers.map(n),
  fc.boolean().map((BOOL): AttributeValue => ({ BOOL })),
  fc.constant<AttributeValue>({ NULL: true }),
);
const strings = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }).map((SS) => ({ SS }));
const numberSet = fc.uniqueArray(fc.constantFrom('1', '2', '0.5'), { minLength: 1 }).map((NS) => ({ NS }));
const list = fc.array(scalar, { maxLength: 3 }).map((L) => ({ L }));
const map = fc.dictionary(fc.constantFrom('x', 'y'), scalar, { noNullPrototype: true }).map((M) => ({ M }));
const value: fc.Arbitrary<AttributeValue> = fc.oneof(scalar, strings, numberSet, list, map);

const names = ['va', 'vb', 'vc'] as const;
const name = fc.constantFrom(...names);
const path = fc.oneof(
  name,
  name.map((top) => `${top}.x`),
  fc.tuple(name, fc.nat(2)).map(([top, at]) => `${top}[${String(at)}]`),
);

const anyKey = fc.tuple(fc.constantFrom('p', 'q'), fc.constantFrom('1', '10', '2', 'Ä')).map(([pk, sk]) => key(pk, sk));
/** Mostly numbers in `va`, lists in `vb` and maps in `vc`, so that most updates fit. */
const mostly = (usual: fc.Arbitrary<AttributeValue>): fc.Arbitrary<AttributeValue> =>
  fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: value });
const item = fc
  .tuple(
    anyKey,
    fc.record(
      { va: mostly(numbers.map(n)), vb: mostly(list), vc: mostly(map) },
      { requiredKeys: [], noNullPrototype: true },
    ),
  )
  .map(([itsKey, rest]): Attributes => ({ ...rest, ...itsKey }));

const test = fc.oneof(
  path.map((at) => `attribute_exists(${at})`),
  path.map((at) => `attribute_not_exists(${at})`),
  fc.tuple(path, fc.constantFrom('=', '<>')).map(([at, sign]) => `${at} ${sign} :v`),
  fc.tuple(path, fc.constantFrom('<', '<=', '>', '>=')).map(([at, sign]) => `${at} ${sign} :n`),
  path.map((at) => `contains(${at}, :v)`),
  path.map((at) => `begins_with(${at}, :s)`),
  path.map((at) => `${at} IN (:v, :n)`),
  path.map((at) => `${at} BETWEEN :low AND :high`),
);
const condition = fc
  .oneof(
    test,
    fc.tuple(test, fc.constantFrom('AND', 'OR'), test).map(([left, word, right]) => `${left} ${word} ${right}`),
    fc.tuple(test, test, test).map(([a, b, c]) => `${a} OR NOT (${b} AND ${c})`),
  )
  .chain((text) => withValues(text));

const assigned = fc.oneof(
  fc.constant(':v'),
  path,
  path.map((at) => `${at} + :n`),
  path.map((at) => `:n - ${at}`),
  path.map((at) => `if_not_exists(${at}, :v)`),
  path.map((at) => `list_append(${at}, :l)`),
  fc.constantFrom('list_append(vb, :l)', 'va + :n', 'if_not_exists(vc.x, va)'),
);
const clause = fc.oneof(
  fc.tuple(path, assigned).map(([at, to]) => `SET ${at} = ${to}`),
  path.map((at) => `REMOVE ${at}`),
  name.map((top) => `ADD ${top} :n`),
  name.map((top) => `ADD ${top} :ss`),
  name.map((top) => `DELETE ${top} :ss`),
);
const update = fc
  .oneof(
    clause,
    fc.tuple(clause, clause).map((both) => both.join(' ')),
  )
  .chain((text) => withValues(text));

const PLACEHOLDERS: Readonly<Record<string, fc.Arbitrary<AttributeValue>>> = {
  ':v': value,
  ':n': numbers.map(n),
  ':s': fc.constantFrom('a', 'Ä').map(s),
  ':l': list,
  ':ss': strings,
  ':low': fc.constantFrom('0', '-1').map(n),
  ':high': fc.constantFrom('2', '10').map(n),
  ':p': fc.constantFrom('p', 'q').map(s),
  ':k': fc.constantFrom('1', '10', '2', 'Ä').map(s),
};

/** The values an expression mentions, and no others. */
const withValues = (text: string): fc.Arbitrary<Expression> => {
  const used = Object.entries(PLACEHOLDERS).filter(([placeholder]) => new RegExp(`${placeholder}\\b`).test(text));
  return fc.record(Object.fromEntries(used)).map((values) => ({ text, values }));
};

const range = fc
  .constantFrom(
    'pk = :p',
    'pk = :p AND sk > :k',
    'pk = :p AND sk <= :k',
    'pk = :p AND begins_with(sk, :k)',
    'sk = :k AND pk = :p',
  )
  .chain((text) => withValues(text));

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const projection = fc.constantFrom('va', 'va, vb', 'va.x, vb', 'va[0], va[1], vc', 'va.x, va.y');

const put = fc.record({ kind: fc.constant('put' as const), item, condition: maybe(condition) });
const updating = fc.record({
  kind: fc.constant('update' as const),
  key: anyKey,
  update,
  returned: fc.constantFrom<Returned>('ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'),
});
const deleting = fc.record({ kind: fc.constant('delete' as const), key: anyKey, condition: maybe(condition) });
const get = fc.record({ kind: fc.constant('get' as const), key: anyKey, projection: maybe(projection) });
const query = fc.record({
  kind: fc.constant('query' as const),
  range,
  filter: maybe(condition),
  forward: fc.boolean(),
});

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: put },
  { weight: 6, arbitrary: updating },
  { weight: 1, arbitrary: deleting },
  { weight: 2, arbitrary: get },
  { weight: 3, arbitrary: query },
);
