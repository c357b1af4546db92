import { createMeter } from './capacity.ts';
import type { Context } from './context.ts';
import type { Core } from './core.ts';
import { DynamoError } from './errors.ts';
import type { Fault, Faults } from './faults.ts';
import { strike } from './faults.ts';
import type { Input } from './input.ts';
import { isInput } from './input.ts';
import type { CapacityLedger, Charge } from './ledger.ts';
import { OPERATIONS } from './operations.ts';
import type { Handle } from './wire.ts';

type Settings = { readonly now: () => number; readonly faults?: Faults };

type Request = {
  readonly operation: string;
  readonly input: Input;
  readonly at: number;
  readonly fault: Fault | undefined;
};

const total = (charges: readonly Charge[], kind: 'readUnits' | 'writeUnits'): number =>
  charges.reduce((sum, charge) => sum + charge[kind], 0);

const perform = (core: Core, context: Context, { operation, input, fault }: Request): object => {
  const run = OPERATIONS.get(operation);
  if (run === undefined) {
    throw new DynamoError('UnknownOperationException', `${operation} is not supported by this engine`);
  }
  if (core.isClosed()) throw new DynamoError('InternalServerError', 'the engine is closed');
  if (!context.throttled) strike(fault, operation, input);
  return run(context, input);
};

/** Runs a request and enters its cost in the ledger, however it ends. */
const recorded = (core: Core, ledger: CapacityLedger, request: Request): object => {
  const { operation, fault, at } = request;
  const meter = createMeter();
  const context: Context = {
    database: core.database,
    now: at,
    meter,
    throttled: fault === 'throttle' && operation.startsWith('Batch'),
    commit: (record) => {
      core.commit(record, fault);
    },
  };
  let outcome = 'ok';
  try {
    return perform(core, context, request);
  } catch (error) {
    outcome = error instanceof Error ? error.name : 'unknown';
    throw error;
  } finally {
    const { charges } = meter;
    const readUnits = total(charges, 'readUnits');
    const writeUnits = total(charges, 'writeUnits');
    ledger.record({ operation, outcome, at, readUnits, writeUnits, charges });
  }
};

type Outcome = { readonly answer: object } | { readonly refusal: unknown };

/**
 * One request from beginning to end. The work itself is done in one piece, without a pause; then the answer, be it a
 * result or a refusal, waits until all that it may rest on is durable.
 */
export const createHandle =
  (core: Core, ledger: CapacityLedger, { now, faults }: Settings): Handle =>
  async (operation, raw) => {
    const input: Input = isInput(raw) ? raw : {};
    const request = { operation, input, at: now(), fault: faults?.before?.(operation, raw) };
    let outcome: Outcome;
    try {
      outcome = { answer: recorded(core, ledger, request) };
    } catch (refusal) {
      outcome = { refusal };
    }
    await core.settle();
    strike(faults?.after?.(operation, raw), operation, input);
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.answer;
  };
