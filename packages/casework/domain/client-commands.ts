import { type Actor, err, type Id, type Instant, type LocalDate, type Result, type Stamp } from '@kt/kernel';
import type { CaseworkError } from './casework-errors.ts';
import { type Client, isPastRetention } from './client.ts';
import type { ClientFact, ClientFactData, ClientFactType } from './client-facts.ts';
import type { ImportChange } from './client-import.ts';
import type { ClientContact, ClientProfile, GivenProfile, HomeRow } from './client-profile.ts';
import type { KnownByHand } from './known-by-hand.ts';

type CommandData = {
  change_contact: { contact: ClientContact };
  change_profile: { profile: GivenProfile };
  record_move: { home: Omit<HomeRow, 'recordedAt'> };
  /** `lastServiceDay` of a client without a referral under way; absent while there is one. */
  keep: { lastServiceDay?: LocalDate };
  hold: { reason: string };
  release_hold: object;
  hand_over: { to: Actor };
  /** What the national system says, as of `asOf`: the parts that differ from what is known. */
  import: { external: string; asOf: Instant; change: ImportChange };
  /** Ties a client opened by hand to the national system; without `change` the hand's word is newer and stays. */
  join: { external: string; asOf: Instant; change?: ImportChange };
  /**
   * Takes a joining back: the client is known again as in `before`, without what came from the national system. Where
   * services have been under way since (`isServed`), a supervisor is asked first.
   */
  separate: { reason: string; joined: Stamp; before: KnownByHand; isServed: boolean };
  /** What was asked is done, as the client stands now. */
  confirm_separation: { joined: Stamp; before: KnownByHand };
  refuse_separation: { joined: Stamp; reason: string };
  /** Events whose details go now; `complete` when none are left. */
  erase: { events: readonly Id<'event'>[]; complete: boolean };
};
export type ClientCommandName = keyof CommandData;
export type ClientCommand<C extends ClientCommandName = ClientCommandName> = {
  [K in C]: Readonly<CommandData[K]> & { readonly command: K };
}[C];

export type Decided = Result<readonly ClientFact[], CaseworkError>;
export type Decider<C extends ClientCommandName> = (client: Client, command: ClientCommand<C>, stamp: Stamp) => Decided;

/** A fact of one client, with what every fact of it says. */
export const clientFact = <T extends ClientFactType>(
  type: T,
  { id, authority }: Pick<Client, 'id' | 'authority'>,
  { at, by }: Stamp,
  data: ClientFactData<T>,
) => ({
  ...data,
  type,
  at,
  by,
  authority,
  client: id,
});

export type ProfileDecider<C extends ClientCommandName> = (
  client: Client & { readonly profile: ClientProfile },
  command: ClientCommand<C>,
  stamp: Stamp,
) => Decided;

/** Refuses whoever's details may no longer be read. */
export const readable =
  <C extends ClientCommandName>(decider: ProfileDecider<C>): Decider<C> =>
  (client, command, stamp) => {
    const { profile } = client;
    return isPastRetention(client, stamp.at) || profile === undefined
      ? err({ code: 'casework.retention_passed' })
      : decider({ ...client, profile }, command, stamp);
  };
