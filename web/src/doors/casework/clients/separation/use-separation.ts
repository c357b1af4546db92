import type { Id } from '@kt/kernel';
import { useRead } from '../../../../shared/api/use-read.ts';

/** What taking a joining back would do. The look goes on the client's record, once for the page. */
export const useSeparation = (client: Id<'client'>) =>
  useRead(
    ['separation', client],
    (api) => api.casework.worker.clients[':client'].separation.$get({ param: { client } }),
    'when_asked',
  );

export type SeparationData = NonNullable<ReturnType<typeof useSeparation>['data']>;
