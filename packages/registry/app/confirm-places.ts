import {
  type Act,
  type Done,
  eachPage,
  err,
  type Id,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import {
  applyPlacesWatch,
  decidePlacesWatch,
  type PlacesWatch,
  type PlacesWatchCommand,
} from '../domain/places-watch.ts';
import { isShown, type Service } from '../domain/service.ts';
import { editionOf } from '../domain/service-editions.ts';
import type { PlacesWatches, RegistryError, Services } from './ports.ts';

export type PlacesWatchDeps = {
  readonly work: UnitOfWork;
  readonly watches: Pick<PlacesWatches, 'load' | 'save'>;
  readonly services: Pick<Services, 'ofProvider'>;
};

const PAGE = 100;

/** When the places of a card were last spoken of: announced, or shown for the first time. */
const toldAt = (service: Service): Instant =>
  service.places?.announced.at ?? editionOf(service)?.at ?? service.drafted.at;

const changeWatch =
  ({ work, watches }: Pick<PlacesWatchDeps, 'work' | 'watches'>) =>
  (
    provider: Id<'organisation'>,
    act: Act,
    commandFor: () => Promise<PlacesWatchCommand>,
  ): Promise<Result<Done, RegistryError | WorkError>> =>
    work.run<RegistryError>(act, async (at) => {
      const before = await watches.load(provider);
      if (before === undefined) return err({ code: 'registry.not_found' });
      const decided = decidePlacesWatch(before.state, provider, await commandFor(), at, act.by);
      if (!decided.ok) return decided;
      const parts = [watches.save(before, applyPlacesWatch(before.state, decided.value), decided.value)];
      return ok({ done: { id: provider, version: before.version + 1 }, parts });
    });

/** One key for all cards of a provider: what they say of free places is still so. */
export const confirmPlaces = (deps: PlacesWatchDeps) => {
  const change = changeWatch(deps);
  return (provider: Id<'organisation'>, act: Act) =>
    change(provider, act, () => Promise.resolve({ command: 'confirm' }));
};

/** What the clock does each week: asks, or waits on when everything was told meanwhile, or rests when nothing is shown. */
export const askForPlaces = (deps: PlacesWatchDeps) => {
  const change = changeWatch(deps);
  const told = async (provider: Id<'organisation'>): Promise<readonly Instant[]> => {
    const moments: Instant[] = [];
    for await (const found of eachPage(PAGE, (page) => deps.services.ofProvider(provider, page)))
      moments.push(...found.flatMap(({ state }) => (isShown(state) ? [toldAt(state)] : [])));
    return moments;
  };
  return (provider: Id<'organisation'>, act: Act) =>
    change(provider, act, async () => ({ command: 'pass_due', told: await told(provider) }));
};

/** How a provider's weekly word stands; before its first card is shown there is nothing to confirm. */
export type PlacesWatchView = Omit<PlacesWatch, 'provider'> & { readonly version: number };

export const viewPlacesWatch =
  ({ watches }: Pick<PlacesWatchDeps, 'watches'>) =>
  async (provider: Id<'organisation'>): Promise<Result<PlacesWatchView, never>> => {
    const found = await watches.load(provider);
    if (found === undefined) return ok({ state: 'resting', version: 0 });
    const { provider: _provider, ...watch } = found.state;
    return ok({ ...watch, version: found.version });
  };

/** When the places of a card were last spoken of or confirmed. */
export const lastTold = (service: Service, watch: Pick<PlacesWatch, 'confirmed'> | undefined): Instant => {
  const told = toldAt(service);
  const confirmed = watch?.confirmed?.at;
  return confirmed !== undefined && confirmed > told ? confirmed : told;
};
