import { type Clock, dayInFinland, err, type Instant, type Language, ok, type Result } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { Client } from '../domain/client.ts';
import { type ClientProfile, homeOn } from '../domain/client-profile.ts';
import { neutralOrder } from '../domain/neutral-order.ts';
import { loadReadable } from './load-client.ts';
import type { AgreementOption, AgreementsPort, CaseworkRefusal, ClientRef, Clients } from './ports.ts';

export type OptionsAsk = { readonly serviceType: ServiceType; readonly language?: Language };

/** What can be chosen, in the client's neutral order, and what cannot, each with its reason. */
export type ShownOptions = {
  readonly selectable: readonly AgreementOption[];
  readonly notSelectable: readonly AgreementOption[];
};

/** What a client needs of an agreement on a day, and the options there are. */
export const optionsFor = async (
  agreements: Pick<AgreementsPort, 'availableFor'>,
  client: Pick<Client, 'authority' | 'reference'>,
  profile: ClientProfile,
  ask: OptionsAsk,
  at: Instant,
): Promise<ShownOptions> => {
  const need = { municipality: homeOn(profile, dayInFinland(at)), language: ask.language ?? profile.language };
  const { authority, reference } = client;
  const all = await agreements.availableFor({ authority, serviceType: ask.serviceType, ...need, at });
  return {
    selectable: neutralOrder(
      reference,
      all.filter(({ obstacle }) => obstacle === undefined),
    ),
    notSelectable: all.filter(({ obstacle }) => obstacle !== undefined),
  };
};

export type ShowOptionsDeps = {
  readonly clock: Clock;
  readonly clients: Pick<Clients, 'load'>;
  readonly agreements: Pick<AgreementsPort, 'availableFor'>;
};

/** The options to look through with a client; nothing is recorded before one is drafted. */
export const showOptions =
  ({ clock, clients, agreements }: ShowOptionsDeps) =>
  async (ref: ClientRef, ask: OptionsAsk): Promise<Result<ShownOptions, CaseworkRefusal>> => {
    const at = clock.now();
    const loaded = await loadReadable(clients, ref, at);
    if (!loaded.ok) return loaded;
    const { state } = loaded.value;
    if (state.profile === undefined) return err({ code: 'casework.retention_passed' });
    return ok(await optionsFor(agreements, state, state.profile, ask, at));
  };
