import { type Act, andThen, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { PlacesAnnouncement, ServiceCard } from '../domain/service.ts';
import { applyService } from '../domain/service-apply.ts';
import { decideService, type ServiceCommand } from '../domain/service-decide.ts';
import type { Providers, RegistryError, ServiceRef, Services } from './ports.ts';

export type ChangeServiceDeps = {
  readonly work: UnitOfWork;
  readonly services: Pick<Services, 'load' | 'save'>;
  readonly providers: Pick<Providers, 'load' | 'mustBeConfirmed'>;
};

/** What a provider asks to be done with its card. */
export type ServiceWish =
  | { readonly command: 'edit'; readonly card: ServiceCard }
  | { readonly command: 'announce_places'; readonly places: PlacesAnnouncement }
  | { readonly command: 'publish' }
  | { readonly command: 'withdraw' | 'discard' };

/** Carries out one command on one card. Publishing holds only while the provider is confirmed. */
export const changeService = ({ work, services, providers }: ChangeServiceDeps) => {
  const commandFor = async (wish: ServiceWish, { provider }: ServiceRef): Promise<ServiceCommand> => {
    if (wish.command !== 'publish') return wish;
    const found = await providers.load(provider);
    return { command: 'publish', providerIsConfirmed: found?.state.state === 'confirmed' };
  };
  return (ref: ServiceRef, wish: ServiceWish, act: Act): Promise<Result<Done, RegistryError | WorkError>> =>
    work.run<RegistryError>(act, async (at) => {
      const before = await services.load(ref);
      if (before === undefined) return err({ code: 'registry.not_found' });
      const command = await commandFor(wish, ref);
      return andThen(decideService(before.state, command, at, act.by), (facts) => {
        const saved = services.save(before, applyService(before.state, facts), facts);
        const parts = command.command === 'publish' ? [saved, providers.mustBeConfirmed(ref.provider)] : [saved];
        return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
      });
    });
};
