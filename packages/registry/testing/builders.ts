import type { Actor, Result } from '@kt/kernel';
import type { Payee, Provider } from '../domain/provider.ts';
import { applyProvider, registeredProvider } from '../domain/provider-apply.ts';
import type { NewProvider, ProviderCommand } from '../domain/provider-commands.ts';
import { decideProvider, registerProvider } from '../domain/provider-decide.ts';
import type { Service, ServiceCard } from '../domain/service.ts';
import { applyService, draftedService } from '../domain/service-apply.ts';
import { decideService, draftService, type ServiceCommand } from '../domain/service-decide.ts';
import {
  AT,
  aCard,
  aNewProvider,
  aPayee,
  LISTED,
  OFFICER,
  OFFICER_PERSON,
  providerId,
  SIGNATORY,
  serviceId,
  WRITER,
} from './samples.ts';

const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`the builder was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const providerSteps = (provider: Provider) => {
  const after = (command: ProviderCommand, by: Actor = WRITER) =>
    providerSteps(applyProvider(provider, must(decideProvider(provider, command, AT, by))));
  return {
    provider,
    after,
    withPayeeProposal: (payee: Payee = aPayee()) => after({ command: 'propose_payee', payee }),
    payeeConfirmed: () => after({ command: 'confirm_payee', how: 'second_person' }, SIGNATORY),
    /** An officer has printed a letter to the register's address. */
    withLetter: () =>
      after({ command: 'print_letter', officer: OFFICER, looked: LISTED, codeHash: 'h' }, OFFICER_PERSON),
    confirmed: () => after({ command: 'confirm', officer: OFFICER }, OFFICER_PERSON),
    refused: () => after({ command: 'refuse', officer: OFFICER, reason: 'not found in the register' }, OFFICER_PERSON),
    closed: () =>
      after({ command: 'confirm', officer: OFFICER }, OFFICER_PERSON).after(
        { command: 'close', officer: OFFICER, reason: 'dissolved' },
        OFFICER_PERSON,
      ),
  };
};

/** A provider in the words of the trade: `aProvider().withPayeeProposal().confirmed().provider`. */
export const aProvider = (changes: Partial<NewProvider> = {}) =>
  providerSteps(registeredProvider(must(registerProvider(aNewProvider(changes), AT, WRITER))));

const serviceSteps = (service: Service) => {
  const after = (command: ServiceCommand) =>
    serviceSteps(applyService(service, must(decideService(service, command, AT, WRITER))));
  return {
    service,
    after,
    published: () => after({ command: 'publish', providerIsConfirmed: true }),
    paused: () =>
      after({ command: 'publish', providerIsConfirmed: true }).after({ command: 'pause', pause: { reason: 'full' } }),
    withdrawn: () => after({ command: 'publish', providerIsConfirmed: true }).after({ command: 'withdraw' }),
    discarded: () => after({ command: 'discard' }),
  };
};

/** A catalogue card: `aService().published().service`. */
export const aService = (changes: Partial<ServiceCard> = {}) =>
  serviceSteps(
    draftedService(draftService({ id: serviceId(1), provider: providerId(1), card: aCard(changes) }, AT, WRITER)),
  );
