import { type Actor, type Instant, localDate, type Result } from '@kt/kernel';
import type { Client } from '../domain/client.ts';
import { applyClient, openedClient } from '../domain/client-apply.ts';
import type { ClientCommand } from '../domain/client-commands.ts';
import { decideClient, openClient } from '../domain/client-decide.ts';
import type { ClientProfile } from '../domain/client-profile.ts';
import { AUTHORITY, aProfile, CASE_WORKER, CONTACT, clientId, HOME, OPENED_AT } from './samples.ts';

export const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`the builder was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const steps = (client: Client) => ({
  client,
  after: (command: ClientCommand, at: Instant = OPENED_AT, by: Actor = CASE_WORKER) =>
    steps(applyClient(client, must(decideClient(client, command, at, by)))),
  held: () => steps(client).after({ command: 'hold', reason: 'an appeal is open' }),
  withReferral: () => steps(client).after({ command: 'keep' }),
  served: (lastServiceDay = localDate('2026-03-04')) => steps(client).after({ command: 'keep', lastServiceDay }),
});

/** A client in the words of the trade: `aClient().held().client`. */
export const aClient = (profile: Partial<ClientProfile> = {}) =>
  steps(
    openedClient(
      must(
        openClient(
          {
            id: clientId(1),
            authority: AUTHORITY,
            reference: 'VAA-2026-004711',
            profile: aProfile(profile),
            home: HOME,
            contact: CONTACT,
          },
          OPENED_AT,
          CASE_WORKER,
        ),
      ),
    ),
  );
