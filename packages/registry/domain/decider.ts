import type { Result, Stamp } from '@kt/kernel';
import type { Provider } from './provider.ts';
import type { Officer, ProviderCommand, ProviderCommandName, ProviderError } from './provider-commands.ts';
import type { ProviderFact } from './provider-facts.ts';

export type Decided = Result<readonly ProviderFact[], ProviderError>;
/** What follows from one command, once its state allows it. */
export type Decider<C extends ProviderCommandName> = (
  provider: Provider,
  command: ProviderCommand<C>,
  stamp: Stamp,
) => Decided;

/** Nobody decides about an organisation they belong to. */
export const notOwn = (provider: Provider, officer: Officer): ProviderError | undefined =>
  officer.organisations.includes(provider.id) ? { code: 'registry.own_organisation' } : undefined;
