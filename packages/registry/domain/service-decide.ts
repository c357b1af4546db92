import {
  type Actor,
  err,
  type FactOf,
  type Id,
  type Instant,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import {
  cardOf,
  isShown,
  type Pause,
  type PlacesAnnouncement,
  type Service,
  type ServiceCard,
  serviceLifecycle,
} from './service.ts';
import { type CardError, isPast, type PlacesError, placesError, publishError } from './service-checks.ts';
import { editionOf } from './service-editions.ts';

export type ServiceCommand =
  | { readonly command: 'edit'; readonly card: ServiceCard }
  /** `providerIsConfirmed` as the provider stands in the same moment. */
  | { readonly command: 'publish'; readonly providerIsConfirmed: boolean }
  | { readonly command: 'announce_places'; readonly places: PlacesAnnouncement }
  | { readonly command: 'pause'; readonly pause: Pause }
  | { readonly command: 'resume' | 'withdraw' | 'discard' };

type Whose = { readonly service: Id<'service'>; readonly provider: Id<'organisation'> };
type FactData = {
  readonly 'service.drafted': ServiceCard;
  readonly 'service.edited': ServiceCard;
  /** `edition` counts what this card has published, from 1. */
  readonly 'service.published': ServiceCard & { readonly edition: number };
  readonly 'service.places_announced': PlacesAnnouncement;
  readonly 'service.paused': Pause;
  readonly 'service.resumed': object;
  readonly 'service.withdrawn': object;
  readonly 'service.discarded': object;
};
export type ServiceFactType = keyof FactData;
export type ServiceFact<T extends ServiceFactType = ServiceFactType> = {
  readonly [N in T]: FactOf<N, Whose & FactData[N]>;
}[T];

export type ServiceError =
  | NotAllowed
  | CardError
  | PlacesError
  | { readonly code: 'registry.provider_not_confirmed' }
  | { readonly code: 'registry.pause_past' };

type Decided = Result<readonly ServiceFact[], ServiceError>;

/** A new card: may still be as empty as it likes. */
export const draftService = (
  {
    id,
    provider,
    card,
  }: { readonly id: Id<'service'>; readonly provider: Id<'organisation'>; readonly card: ServiceCard },
  at: Instant,
  by: Actor,
): ServiceFact<'service.drafted'> => ({ type: 'service.drafted', at, by, service: id, provider, ...cardOf(card) });

const published = (service: Service, card: ServiceCard, whose: Whose & Stamp): ServiceFact<'service.published'> => ({
  type: 'service.published',
  ...whose,
  ...cardOf(card),
  edition: (editionOf(service)?.number ?? 0) + 1,
});

const edit = (service: Service, card: ServiceCard, whose: Whose & Stamp): Decided => {
  const edited = { type: 'service.edited', ...whose, ...cardOf(card) } as const;
  if (!isShown(service)) return ok([edited]);
  const lacking = publishError(card);
  return lacking ? err(lacking) : ok([edited, published(service, card, whose)]);
};

const publish = (service: Service, providerIsConfirmed: boolean, whose: Whose & Stamp): Decided => {
  if (!providerIsConfirmed) return err({ code: 'registry.provider_not_confirmed' });
  const lacking = publishError(service);
  return lacking ? err(lacking) : ok([published(service, service, whose)]);
};

const announce = (service: Service, places: PlacesAnnouncement, whose: Whose & Stamp): Decided => {
  const unreal = placesError(service, places, whose.at);
  return unreal ? err(unreal) : ok([{ type: 'service.places_announced', ...whose, ...places }]);
};

const pause = (wanted: Pause, whose: Whose & Stamp): Decided =>
  isPast(wanted, whose.at)
    ? err({ code: 'registry.pause_past' })
    : ok([{ type: 'service.paused', ...whose, ...wanted }]);

/** What follows from a command about a service, or why it is refused. */
export const decideService = (service: Service, command: ServiceCommand, at: Instant, by: Actor): Decided => {
  const allowed = targets(serviceLifecycle, service.state, command.command);
  if (!allowed.ok) return err(allowed.error);
  const whose = { at, by, service: service.id, provider: service.provider };
  switch (command.command) {
    case 'edit':
      return edit(service, command.card, whose);
    case 'publish':
      return publish(service, command.providerIsConfirmed, whose);
    case 'announce_places':
      return announce(service, command.places, whose);
    case 'pause':
      return pause(command.pause, whose);
    case 'resume':
      return ok([{ type: 'service.resumed', ...whose }]);
    case 'withdraw':
      return ok([{ type: 'service.withdrawn', ...whose }]);
    case 'discard':
      return ok([{ type: 'service.discarded', ...whose }]);
  }
};
