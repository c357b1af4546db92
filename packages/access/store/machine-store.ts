import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zInstant, zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { MachineRef, Machines } from '../app/ports.ts';
import { MACHINE_STATES, type Machine, machineDueAt } from '../domain/machine.ts';
import { SCOPES } from '../domain/permissions/machine-scopes.ts';
import { accessTable, machineKey, machinesOf, PRINCIPAL } from './keys.ts';

const zMachine: z.ZodType<Machine> = z.strictObject({
  machine: zId('machine'),
  of: z.union([zId('authority'), zId('organisation')]),
  client: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  validUntil: zLocalDate,
  state: z.enum(MACHINE_STATES),
  proposedBy: z.string(),
  proposedAt: zInstant,
  confirmedBy: z.string().exactOptional(),
  confirmedAt: zInstant.exactOptional(),
  endedBy: z.string().exactOptional(),
  endedAt: zInstant.exactOptional(),
});

export const zMachineRef: z.ZodType<MachineRef> = z.strictObject({ client: z.string() });

const machines = aggregate<Machine, MachineRef>({
  table: accessTable,
  type: 'machine',
  schema: zMachine,
  ref: zMachineRef,
  refOf: ({ client }) => ({ client }),
  idOf: ({ client }) => client,
  key: ({ client }) => machineKey(client),
  index: ({ of, machine }) => ({ gsi1: [machinesOf(of), machine] }),
  dueAt: machineDueAt,
  details: { 'machine.proposed': ['name'] },
});

const PAGE = 50;

export const machineStore = (db: Db): Machines => ({
  /** A Query of its partition, as for people: a function that may know its callers needs no further right. */
  load: async ({ client }) => {
    const { pk } = machineKey(client);
    return (await machines.list(db, { pk, prefix: PRINCIPAL })).found[0];
  },
  create: (change) => machines.create(change, { code: 'access.client_taken' }),
  save: (before, change) => machines.save(before, change),
  page: async (of, after) => {
    const range = { index: 'gsi1', pk: machinesOf(of), limit: PAGE, ...(after && { after }) } as const;
    const { found, next } = await machines.list(db, range);
    return { found, ...(next && { next }) };
  },
});
