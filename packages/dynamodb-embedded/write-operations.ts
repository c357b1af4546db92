import { consumed, PLAIN_WRITE } from './capacity.ts';
import type { Change } from './change.ts';
import { writesOf } from './change.ts';
import type { Context, Operation } from './context.ts';
import { conditionFailed } from './errors.ts';
import { project } from './expression/projection.ts';
import type { Input } from './input.ts';
import { choice } from './input.ts';
import type { Item } from './values.ts';
import type { WriteAction, WriteKind } from './write-action.ts';
import { attempt, readWriteAction } from './write-action.ts';

const run = (context: Context, action: WriteAction): Change => {
  const tried = attempt(action);
  if (!tried.passed) {
    const { table, key } = action;
    context.meter.write({ table, key, old: tried.old, next: tried.old }, PLAIN_WRITE);
    throw conditionFailed(action.returnsOldOnFailure ? tried.old?.item : undefined);
  }
  context.meter.write(tried.change, PLAIN_WRITE);
  const writes = writesOf(tried.change);
  if (writes.length > 0) context.commit({ kind: 'commit', at: context.now, writes });
  return tried.change;
};

const attributes = (item: Item | undefined): { Attributes?: Item } =>
  item === undefined || Object.keys(item).length === 0 ? {} : { Attributes: item };

const writeOne =
  (kind: WriteKind): Operation =>
  (context, input) => {
    const returned = choice(input, 'ReturnValues', ['NONE', 'ALL_OLD']);
    const change = run(context, readWriteAction(context.database, kind, input));
    return {
      ...(returned === 'ALL_OLD' ? attributes(change.old?.item) : {}),
      ...consumed(input, context.meter),
    };
  };

export const putItem = writeOne('Put');
export const deleteItem = writeOne('Delete');

const updateResult = (input: Input, { touched }: WriteAction, { old, next }: Change): { Attributes?: Item } => {
  const before = old?.item;
  const after = next?.item;
  switch (choice(input, 'ReturnValues', ['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'])) {
    case 'NONE':
      return {};
    case 'ALL_OLD':
      return attributes(before);
    case 'ALL_NEW':
      return attributes(after);
    case 'UPDATED_OLD':
      return attributes(before === undefined ? undefined : project(before, touched));
    case 'UPDATED_NEW':
      return attributes(after === undefined ? undefined : project(after, touched));
  }
};

export const updateItem: Operation = (context, input) => {
  choice(input, 'ReturnValues', ['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW']);
  const action = readWriteAction(context.database, 'Update', input);
  const change = run(context, action);
  return { ...updateResult(input, action, change), ...consumed(input, context.meter) };
};
