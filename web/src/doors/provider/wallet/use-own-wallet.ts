import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useRead } from '../../../shared/api/use-read.ts';

/** The wallet of the organisation acted for. */
export const useOwnWallet = () => useRead(['own-wallet'], (api) => api.provider.wallet.$get());
export type OwnWallet = Held<Awaited<ReturnType<Api['provider']['wallet']['$get']>>>;
