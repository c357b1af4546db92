import type { Id } from '@kt/kernel';
import { useRead } from '../../../shared/api/use-read.ts';

/** A client whole, read for guidance: the reading is recorded. */
export const useClient = (client: Id<'client'>) =>
  useRead(
    ['client', client],
    (api) => api.casework.worker.clients[':client'].$get({ param: { client }, query: { purpose: 'guidance' } }),
    'by_page',
  );

export type ClientData = NonNullable<ReturnType<typeof useClient>['data']>;
