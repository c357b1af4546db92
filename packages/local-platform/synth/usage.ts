import * as z from 'zod';
import type { Wanted } from './permitted.ts';

/** What running functions has used so far, in the units that a cloud bills. */
export type Usage = {
  readonly doorCalls: number;
  readonly workerCalls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly keyCalls: number;
  readonly filesRead: number;
  readonly filesWritten: number;
  readonly messages: number;
};

const zUnits = z.looseObject({ CapacityUnits: z.number() });
const zAnswer = z.looseObject({ ConsumedCapacity: z.union([zUnits.transform((one) => [one]), z.array(zUnits)]) });

const COUNTED: Readonly<Record<string, 'keyCalls' | 'filesRead' | 'filesWritten' | 'messages'>> = {
  's3:GetObject': 'filesRead',
  's3:PutObject': 'filesWritten',
  'ses:SendEmail': 'messages',
};

/** Adds up what functions ask for. */
export const createUsage = () => {
  const sums = { readUnits: 0, writeUnits: 0, keyCalls: 0, filesRead: 0, filesWritten: 0, messages: 0 };
  const calls = { doorCalls: 0, workerCalls: 0 };
  return {
    asked: ({ action }: Pick<Wanted, 'action'>): void => {
      const counted = action.startsWith('kms:') ? 'keyCalls' : COUNTED[action];
      if (counted !== undefined) sums[counted] += 1;
    },
    /** Units as the answer tells them, those of a transaction counted twice as Amazon does. */
    answered: (operation: string, body: string): void => {
      const parsed = zAnswer.safeParse(JSON.parse(body));
      const units = parsed.data?.ConsumedCapacity.reduce((sum, one) => sum + one.CapacityUnits, 0) ?? 0;
      sums[operation === 'TransactWriteItems' ? 'writeUnits' : 'readUnits'] += units;
    },
    invoked: (name: string): void => {
      calls[name.endsWith('-api') || name === 'auth' ? 'doorCalls' : 'workerCalls'] += 1;
    },
    usage: (): Usage => ({ ...calls, ...sums }),
  };
};
