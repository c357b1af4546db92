import {
  type Act,
  andThen,
  type Done,
  err,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyPlacesWatch, decidePlacesWatch } from '../domain/places-watch.ts';
import { type Pause, type PlacesAnnouncement, type ServiceCard, serviceDueAt } from '../domain/service.ts';
import { applyService } from '../domain/service-apply.ts';
import { decideService, type ServiceCommand } from '../domain/service-decide.ts';
import type { PlacesWatches, Providers, RegistryError, ServiceRef, Services } from './ports.ts';

export type ChangeServiceDeps = {
  readonly work: UnitOfWork;
  readonly services: Pick<Services, 'load' | 'save'>;
  readonly providers: Pick<Providers, 'load' | 'mustBeConfirmed'>;
  readonly watches: Pick<PlacesWatches, 'load' | 'save' | 'mustStand'>;
};

/** What a provider asks to be done with its card. */
export type ServiceWish =
  | { readonly command: 'edit'; readonly card: ServiceCard }
  | { readonly command: 'announce_places'; readonly places: PlacesAnnouncement }
  | { readonly command: 'pause'; readonly pause: Pause }
  | { readonly command: 'publish' }
  | { readonly command: 'resume' | 'withdraw' | 'discard' };

/** A card that others read is asked about: the weekly watch begins with the first one, and must not rest meanwhile. */
const watching = async (
  watches: ChangeServiceDeps['watches'],
  { provider }: ServiceRef,
  at: Instant,
  act: Act,
): Promise<readonly TxPart[]> => {
  const before = await watches.load(provider);
  const started = decidePlacesWatch(before?.state, provider, { command: 'start' }, at, act.by);
  if (started.ok) return [watches.save(before, applyPlacesWatch(before?.state, started.value), started.value)];
  return before === undefined ? [] : [watches.mustStand(before)];
};

/** Carries out one command on one card. Publishing holds only while the provider is confirmed. */
export const changeService = ({ work, services, providers, watches }: ChangeServiceDeps) => {
  const commandFor = async (wish: ServiceWish, { provider }: ServiceRef): Promise<ServiceCommand> => {
    if (wish.command !== 'publish') return wish;
    const found = await providers.load(provider);
    return { command: 'publish', providerIsConfirmed: found?.state.state === 'confirmed' };
  };
  const beside = async ({ command }: ServiceWish, ref: ServiceRef, at: Instant, act: Act) =>
    command === 'publish' ? [providers.mustBeConfirmed(ref.provider), ...(await watching(watches, ref, at, act))] : [];
  return (ref: ServiceRef, wish: ServiceWish, act: Act): Promise<Result<Done, RegistryError | WorkError>> =>
    work.run<RegistryError>(act, async (at) => {
      const before = await services.load(ref);
      if (before === undefined) return err({ code: 'registry.not_found' });
      const decided = decideService(before.state, await commandFor(wish, ref), at, act.by);
      if (!decided.ok) return decided;
      const saved = services.save(before, applyService(before.state, decided.value), decided.value);
      const parts = [saved, ...(await beside(wish, ref, at, act))];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });
};

/** Ends a pause whose last day is over. */
export const endPause =
  ({ work, services }: Pick<ChangeServiceDeps, 'work' | 'services'>) =>
  (ref: ServiceRef, act: Act): Promise<Result<Done, RegistryError | WorkError>> =>
    work.run<RegistryError>(act, async (at) => {
      const before = await services.load(ref);
      if (before === undefined) return err({ code: 'registry.not_found' });
      const due = serviceDueAt(before.state);
      if (due === undefined || at < due) return err({ code: 'registry.not_due' });
      return andThen(decideService(before.state, { command: 'resume' }, at, act.by), (facts) =>
        ok({
          done: { id: ref.id, version: before.version + 1 },
          parts: [services.save(before, applyService(before.state, facts), facts)],
        }),
      );
    });
