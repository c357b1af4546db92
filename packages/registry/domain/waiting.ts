import type { Instant } from '@kt/kernel';
import type { Provider } from './provider.ts';

/** Since when a provider waits for an officer: to be confirmed, or with a payee proposal or a dispute to settle. */
export const waitsSince = ({ state, registered, proposal, disputes }: Provider): Instant | undefined => {
  if (state === 'provisional') return registered.at;
  if (state !== 'confirmed') return undefined;
  return [proposal?.proposed.at, disputes?.[0]?.at].filter((at) => at !== undefined).sort()[0];
};
