import {
  type Act,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { ServiceCard } from '../domain/service.ts';
import { draftedService } from '../domain/service-apply.ts';
import { draftService as draft } from '../domain/service-decide.ts';
import type { Providers, RegistryError, Services } from './ports.ts';

export type DraftServiceDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly services: Pick<Services, 'create'>;
  readonly providers: Pick<Providers, 'load'>;
};

/** Begins a catalogue card of a provider. */
export const draftService =
  ({ work, ids, services, providers }: DraftServiceDeps) =>
  (
    { provider, card }: { readonly provider: Id<'organisation'>; readonly card: ServiceCard },
    act: Act,
  ): Promise<Result<Done, RegistryError | WorkError>> =>
    work.run<RegistryError>(act, async (at) => {
      if ((await providers.load(provider)) === undefined) return err({ code: 'registry.not_found' });
      const fact = draft({ id: ids.next('service'), provider, card }, at, act.by);
      const part = services.create(draftedService(fact), [fact]);
      return ok({ done: { id: fact.service, version: 1 }, parts: [part] });
    });
