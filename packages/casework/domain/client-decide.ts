import {
  type Actor,
  dayInFinland,
  err,
  type Id,
  type Instant,
  isBefore,
  type LocalDate,
  ok,
  plusMonths,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { CaseworkError } from './casework-errors.ts';
import { type Client, clientDueAt, clientLifecycle, isPastRetention } from './client.ts';
import type { ClientFact, ClientFactData, ClientFactType } from './client-facts.ts';
import type { ImportChange } from './client-import.ts';
import { type ClientContact, type ClientProfile, type GivenProfile, type HomeRow, judgedBy } from './client-profile.ts';

/** How long contact data is kept after the last service, counted from a day. */
export const contactRetention = (from: LocalDate): LocalDate =>
  plusMonths(from, commonRule('contactRetentionMonths', from));

export type NewClient = {
  readonly id: Id<'client'>;
  readonly authority: Id<'authority'>;
  readonly reference: string;
  readonly profile: GivenProfile;
  readonly home: Omit<HomeRow, 'recordedAt'>;
  readonly contact: ClientContact;
};

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
  /** Events whose details go now; `complete` when none are left. */
  erase: { events: readonly Id<'event'>[]; complete: boolean };
};
export type ClientCommandName = keyof CommandData;
export type ClientCommand<C extends ClientCommandName = ClientCommandName> = {
  [K in C]: Readonly<CommandData[K]> & { readonly command: K };
}[C];

type Decided = Result<readonly ClientFact[], CaseworkError>;
type Decider<C extends ClientCommandName> = (client: Client, command: ClientCommand<C>, stamp: Stamp) => Decided;

const fact = <T extends ClientFactType>(
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

/** A new client. Without a referral its details are kept as long as after a service. */
export const openClient = (
  { id, authority, reference, profile, home, contact }: NewClient,
  at: Instant,
  by: Actor,
): Result<ClientFact<'client.opened'>, CaseworkError> => {
  const today = dayInFinland(at);
  if (home.from > today) return err({ code: 'casework.day_in_future', day: home.from });
  const homes: ClientProfile['homes'] = [{ ...home, recordedAt: at }];
  const keepUntil = contactRetention(today);
  const judged = judgedBy(profile, {}, { at, by });
  const data = { reference, caseWorker: by, profile: { ...profile, judged, homes }, contact, keepUntil };
  return ok(fact('client.opened', { id, authority }, { at, by }, data));
};

type ProfileDecider<C extends ClientCommandName> = (
  client: Client & { readonly profile: ClientProfile },
  command: ClientCommand<C>,
  stamp: Stamp,
) => Decided;

const readable =
  <C extends ClientCommandName>(decider: ProfileDecider<C>): Decider<C> =>
  (client, command, stamp) => {
    const { profile } = client;
    return isPastRetention(client, stamp.at) || profile === undefined
      ? err({ code: 'casework.retention_passed' })
      : decider({ ...client, profile }, command, stamp);
  };

const changeProfile: ProfileDecider<'change_profile'> = (client, { profile }, stamp) =>
  ok([
    fact('client.profile_changed', client, stamp, {
      profile: { ...profile, judged: judgedBy(profile, client.profile, stamp), homes: client.profile.homes },
    }),
  ]);

const changesOf = (
  client: Client & { readonly profile: ClientProfile },
  { contact, profile, home }: ImportChange,
  stamp: Stamp,
): readonly ClientFact[] => {
  const { homes } = client.profile;
  return [
    ...(contact === undefined ? [] : [fact('client.contact_changed', client, stamp, { contact })]),
    ...(profile === undefined
      ? []
      : [
          fact('client.profile_changed', client, stamp, {
            profile: { ...profile, judged: client.profile.judged ?? [], homes },
          }),
        ]),
    ...(home === undefined ? [] : [fact('client.moved', client, stamp, { home: { ...home, recordedAt: stamp.at } })]),
  ];
};

const deciders: { readonly [C in ClientCommandName]: Decider<C> } = {
  change_contact: readable((client, { contact }, stamp) =>
    ok([fact('client.contact_changed', client, stamp, { contact })]),
  ),
  change_profile: readable(changeProfile),
  record_move: readable((client, { home }, stamp) =>
    home.from > dayInFinland(stamp.at)
      ? err({ code: 'casework.day_in_future', day: home.from })
      : ok([fact('client.moved', client, stamp, { home: { ...home, recordedAt: stamp.at } })]),
  ),
  keep: (client, { lastServiceDay }, stamp) => {
    const keepUntil = lastServiceDay === undefined ? {} : { keepUntil: contactRetention(lastServiceDay) };
    return ok([fact('client.retention_set', client, stamp, keepUntil)]);
  },
  hold: (client, { reason }, stamp) =>
    client.hold === undefined
      ? ok([fact('client.held', client, stamp, { reason })])
      : err({ code: 'casework.legal_hold' }),
  release_hold: (client, _command, stamp) =>
    client.hold === undefined
      ? err({ code: 'casework.no_hold' })
      : ok([fact('client.hold_released', client, stamp, {})]),
  import: readable((client, { external, asOf, change }, stamp) =>
    ok([
      ...changesOf(client, change, stamp),
      fact('client.imported', client, stamp, { external: { reference: external }, asOf }),
    ]),
  ),
  join: readable((client, { external, asOf, change }, stamp) => {
    const told = { external: { reference: external }, asOf };
    const joined = fact('client.joined', client, stamp, told);
    return ok(
      change === undefined
        ? [joined]
        : [joined, ...changesOf(client, change, stamp), fact('client.imported', client, stamp, told)],
    );
  }),
  hand_over: (client, { to }, stamp) =>
    client.caseWorker === to
      ? err({ code: 'casework.same_worker' })
      : ok([fact('client.handed_over', client, stamp, { from: client.caseWorker, to, told: [client.caseWorker, to] })]),
  erase: (client, { events, complete }, stamp) => {
    if (client.hold !== undefined) return err({ code: 'casework.legal_hold' });
    const due = clientDueAt(client);
    if (due === undefined || isBefore(stamp.at, due)) return err({ code: 'casework.not_due' });
    return ok([fact('client.details_erased', client, stamp, { erased: events, complete })]);
  },
};

/** What follows from a command on a client's data, or why not. */
export const decideClient = <C extends ClientCommandName>(
  client: Client,
  command: ClientCommand<C>,
  at: Instant,
  by: Actor,
): Decided => {
  const allowed = targets(clientLifecycle, client.state, command.command);
  if (!allowed.ok) return err(allowed.error);
  return deciders[command.command](client, command, { at, by });
};
