import type { Id } from '@kt/kernel';
import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useRead } from '../../../shared/api/use-read.ts';

/** A provider's wallet as officers see it. */
export const useWallet = (provider: Id<'organisation'>) =>
  useRead(['wallet', provider], (api) => api.procurement.providers[':provider'].wallet.$get({ param: { provider } }));
export type Wallet = Held<Awaited<ReturnType<Api['procurement']['providers'][':provider']['wallet']['$get']>>>;
export type Shown = Wallet['certificates'][number];
