import { useRead } from '../../../../shared/api/use-read.ts';
import type { Meeting } from './presenter.ts';

type Option = { readonly agreement: string; readonly provider: string };

/** How soon the providers of these options have met their clients, by agreement. */
export const useMeetings = (options: readonly Option[]): ((agreement: string) => Meeting | undefined) => {
  const { data } = useRead(['first-meetings'], (api) => api.casework.worker['first-meetings'].$get());
  const providers = new Map(options.map(({ agreement, provider }) => [agreement, provider]));
  const known = new Map<string, Meeting>(data?.rows.map((row) => [row.provider, row]));
  return (agreement) => known.get(providers.get(agreement) ?? '');
};
