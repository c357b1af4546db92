import {
  type Actor,
  dayInFinland,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Language,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { cardOf, type PlacesAnnouncement, type Service, type ServiceCard, serviceLifecycle } from './service.ts';

export type ServiceCommand =
  | { readonly command: 'edit'; readonly card: ServiceCard }
  /** `providerIsConfirmed` as the provider stands in the same moment. */
  | { readonly command: 'publish'; readonly providerIsConfirmed: boolean }
  | { readonly command: 'announce_places'; readonly places: PlacesAnnouncement }
  | { readonly command: 'withdraw' | 'discard' };

type Whose = { readonly service: Id<'service'>; readonly provider: Id<'organisation'> };
type FactData = {
  readonly 'service.drafted': ServiceCard;
  readonly 'service.edited': ServiceCard;
  readonly 'service.published': ServiceCard;
  readonly 'service.places_announced': PlacesAnnouncement;
  readonly 'service.withdrawn': object;
  readonly 'service.discarded': object;
};
export type ServiceFactType = keyof FactData;
export type ServiceFact<T extends ServiceFactType = ServiceFactType> = {
  readonly [N in T]: FactOf<N, Whose & FactData[N]>;
}[T];

export type ServiceError =
  | NotAllowed
  | { readonly code: 'registry.language_missing' }
  | { readonly code: 'registry.municipality_missing' }
  | { readonly code: 'registry.text_missing'; readonly language: Language; readonly field: 'names' | 'summary' }
  | { readonly code: 'registry.provider_not_confirmed' }
  | { readonly code: 'registry.places_unreal' };

type Decided = Result<readonly ServiceFact[], ServiceError>;

const FIELDS = ['names', 'summary'] as const;

/** What a card lacks before it can be shown to others. */
const publishError = (card: ServiceCard): ServiceError | undefined => {
  if (card.languages.length === 0) return { code: 'registry.language_missing' };
  if (card.municipalities.length === 0) return { code: 'registry.municipality_missing' };
  for (const language of card.languages)
    for (const field of FIELDS)
      if ((card[field][language] ?? '').trim() === '') return { code: 'registry.text_missing', language, field };
  return undefined;
};

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

const edit = (service: Service, card: ServiceCard, whose: Whose & Stamp): Decided => {
  const edited = { type: 'service.edited', ...whose, ...cardOf(card) } as const;
  if (service.state !== 'published') return ok([edited]);
  const lacking = publishError(card);
  return lacking ? err(lacking) : ok([edited, { type: 'service.published', ...whose, ...cardOf(card) }]);
};

const publish = (service: Service, providerIsConfirmed: boolean, whose: Whose & Stamp): Decided => {
  if (!providerIsConfirmed) return err({ code: 'registry.provider_not_confirmed' });
  const lacking = publishError(service);
  return lacking ? err(lacking) : ok([{ type: 'service.published', ...whose, ...cardOf(service) }]);
};

const MOST_PLACES = 10_000;

const announce = ({ free, nextStart }: PlacesAnnouncement, whose: Whose & Stamp): Decided => {
  const isPast = nextStart !== undefined && nextStart < dayInFinland(whose.at);
  if (!Number.isSafeInteger(free) || free < 0 || free > MOST_PLACES || isPast)
    return err({ code: 'registry.places_unreal' });
  return ok([{ type: 'service.places_announced', ...whose, free, ...(nextStart && { nextStart }) }]);
};

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
      return announce(command.places, whose);
    case 'withdraw':
      return ok([{ type: 'service.withdrawn', ...whose }]);
    case 'discard':
      return ok([{ type: 'service.discarded', ...whose }]);
  }
};
