import type { Context, Operation } from './context.ts';
import { checkTableName, readTableSchema } from './create-table.ts';
import type { Table } from './database.ts';
import { tableOf } from './database.ts';
import { describeTable } from './describe-table.ts';
import { DynamoError, invalid } from './errors.ts';
import type { Input } from './input.ts';
import { flag, optionalCount, optionalText, requiredObject, requiredText } from './input.ts';

const MOST_TABLES_LISTED = 100;

const named = (context: Context, input: Input): Table =>
  tableOf(context.database, checkTableName(requiredText(input, 'TableName')));

export const createTable: Operation = (context, input) => {
  const schema = readTableSchema(input, context.now);
  if (context.database.tables.has(schema.name)) {
    throw new DynamoError('ResourceInUseException', `Table already exists: ${schema.name}`);
  }
  context.commit({ kind: 'create', schema });
  return { TableDescription: describeTable(tableOf(context.database, schema.name)) };
};

export const describeTableOperation: Operation = (context, input) => ({ Table: describeTable(named(context, input)) });

export const listTables: Operation = (context, input) => {
  const limit = optionalCount(input, 'Limit') ?? MOST_TABLES_LISTED;
  const after = optionalText(input, 'ExclusiveStartTableName') ?? '';
  const names = [...context.database.tables.keys()].sort().filter((name) => name > after);
  const page = names.slice(0, limit);
  const last = page.at(-1);
  return {
    TableNames: page,
    ...(names.length > page.length && last !== undefined ? { LastEvaluatedTableName: last } : {}),
  };
};

export const deleteTable: Operation = (context, input) => {
  const table = named(context, input);
  if (table.schema.protected === true) {
    throw invalid(
      'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
    );
  }
  const description = describeTable(table);
  context.commit({ kind: 'drop', table: table.schema.name });
  return { TableDescription: { ...description, TableStatus: 'DELETING' } };
};

export const updateTimeToLive: Operation = (context, input) => {
  const table = named(context, input);
  const specification = requiredObject(input, 'TimeToLiveSpecification');
  const attribute = requiredText(specification, 'AttributeName');
  const enabled = flag(specification, 'Enabled') === true;
  if (enabled === (table.ttl !== undefined)) {
    throw invalid(`TimeToLive is already ${enabled ? 'enabled' : 'disabled'}`);
  }
  context.commit({ kind: 'ttl', table: table.schema.name, attribute: enabled ? attribute : undefined });
  return { TimeToLiveSpecification: { AttributeName: attribute, Enabled: enabled } };
};

export const describeTimeToLive: Operation = (context, input) => {
  const { ttl } = named(context, input);
  return {
    TimeToLiveDescription:
      ttl === undefined ? { TimeToLiveStatus: 'DISABLED' } : { TimeToLiveStatus: 'ENABLED', AttributeName: ttl },
  };
};
