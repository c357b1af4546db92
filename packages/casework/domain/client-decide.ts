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
import { type Client, clientDueAt, clientLifecycle } from './client.ts';
import {
  type ClientCommand,
  type ClientCommandName,
  clientFact,
  type Decided,
  type Decider,
  type ProfileDecider,
  readable,
} from './client-commands.ts';
import type { ClientFact } from './client-facts.ts';
import type { ImportChange } from './client-import.ts';
import { type ClientContact, type ClientProfile, type GivenProfile, type HomeRow, judgedBy } from './client-profile.ts';
import { separating } from './decide-separation.ts';

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
  return ok(clientFact('client.opened', { id, authority }, { at, by }, data));
};

const changeProfile: ProfileDecider<'change_profile'> = (client, { profile }, stamp) =>
  ok([
    clientFact('client.profile_changed', client, stamp, {
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
    ...(contact === undefined ? [] : [clientFact('client.contact_changed', client, stamp, { contact })]),
    ...(profile === undefined
      ? []
      : [
          clientFact('client.profile_changed', client, stamp, {
            profile: { ...profile, judged: client.profile.judged ?? [], homes },
          }),
        ]),
    ...(home === undefined
      ? []
      : [clientFact('client.moved', client, stamp, { home: { ...home, recordedAt: stamp.at } })]),
  ];
};

const deciders: { readonly [C in ClientCommandName]: Decider<C> } = {
  change_contact: readable((client, { contact }, stamp) =>
    ok([clientFact('client.contact_changed', client, stamp, { contact })]),
  ),
  change_profile: readable(changeProfile),
  record_move: readable((client, { home }, stamp) =>
    home.from > dayInFinland(stamp.at)
      ? err({ code: 'casework.day_in_future', day: home.from })
      : ok([clientFact('client.moved', client, stamp, { home: { ...home, recordedAt: stamp.at } })]),
  ),
  keep: (client, { lastServiceDay }, stamp) => {
    const keepUntil = lastServiceDay === undefined ? {} : { keepUntil: contactRetention(lastServiceDay) };
    return ok([clientFact('client.retention_set', client, stamp, keepUntil)]);
  },
  hold: (client, { reason }, stamp) =>
    client.hold === undefined
      ? ok([clientFact('client.held', client, stamp, { reason })])
      : err({ code: 'casework.legal_hold' }),
  release_hold: (client, _command, stamp) =>
    client.hold === undefined
      ? err({ code: 'casework.no_hold' })
      : ok([clientFact('client.hold_released', client, stamp, {})]),
  import: readable((client, { external, asOf, change }, stamp) =>
    ok([
      ...changesOf(client, change, stamp),
      clientFact('client.imported', client, stamp, { external: { reference: external }, asOf }),
    ]),
  ),
  join: readable((client, { external, asOf, change }, stamp) => {
    const told = { external: { reference: external }, asOf };
    const joined = clientFact('client.joined', client, stamp, told);
    return ok(
      change === undefined
        ? [joined]
        : [joined, ...changesOf(client, change, stamp), clientFact('client.imported', client, stamp, told)],
    );
  }),
  ...separating,
  hand_over: (client, { to }, stamp) =>
    client.caseWorker === to
      ? err({ code: 'casework.same_worker' })
      : ok([
          clientFact('client.handed_over', client, stamp, {
            from: client.caseWorker,
            to,
            told: [client.caseWorker, to],
          }),
        ]),
  erase: (client, { events, complete }, stamp) => {
    if (client.hold !== undefined) return err({ code: 'casework.legal_hold' });
    const due = clientDueAt(client);
    if (due === undefined || isBefore(stamp.at, due)) return err({ code: 'casework.not_due' });
    return ok([clientFact('client.details_erased', client, stamp, { erased: events, complete })]);
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
