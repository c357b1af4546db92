import { type Actor, err, ok, type Stamp, stampOf } from '@kt/kernel';
import type { CaseworkError } from './casework-errors.ts';
import type { Client } from './client.ts';
import { type ClientCommand, clientFact, type Decider, readable } from './client-commands.ts';

type SeparatingCommand = 'separate' | 'confirm_separation' | 'refuse_separation';

/** Why nothing can be taken back: somebody needs the data as they stand, or they came with no joining. */
const fixed = ({ hold, external }: Client): CaseworkError | undefined => {
  if (hold !== undefined) return { code: 'casework.legal_hold' };
  return external?.asOf === undefined ? { code: 'casework.not_joined' } : undefined;
};

/** Who should hear of it: whoever asked and whoever guides the client, but not the doer. */
const hearing = ({ caseWorker }: Client, asked: Stamp | undefined, by: Actor): readonly Actor[] =>
  [...new Set([caseWorker, ...(asked === undefined ? [] : [asked.by])])].filter((one) => one !== by);

/** Why this person may not answer what was asked: nothing is open, or it was they who asked or joined. */
const answerError = ({ separation }: Client, joined: Stamp, by: string): CaseworkError | undefined => {
  if (separation?.state !== 'asked') return { code: 'casework.separation_not_asked' };
  return by === separation.asked.by || by === joined.by ? { code: 'casework.separation_by_another' } : undefined;
};

const separated = (
  client: Client,
  { joined, before }: Pick<ClientCommand<'separate'>, 'joined' | 'before'>,
  why: { readonly reason: string; readonly asked?: Stamp },
  stamp: Stamp,
) => {
  const { external } = client;
  if (external === undefined) return err({ code: 'casework.not_joined' } as const);
  const { profile, contact, asOf } = before;
  const { reference } = external;
  const told = hearing(client, why.asked, stamp.by);
  const data = { external: { reference }, joined: stampOf(joined), profile, contact, asOf, ...why, told };
  return ok([clientFact('client.separated', client, stamp, data)]);
};

/** How a wrong joining is taken back: at once, or by a supervisor when services have been under way since. */
export const separating: { readonly [C in SeparatingCommand]: Decider<C> } = {
  separate: readable((client, { reason, joined, before, isServed }, stamp) => {
    const error = fixed(client);
    if (error !== undefined) return err(error);
    if (client.separation?.state === 'asked') return err({ code: 'casework.separation_pending' });
    return isServed
      ? ok([clientFact('client.separation_asked', client, stamp, { reason })])
      : separated(client, { joined, before }, { reason }, stamp);
  }),
  confirm_separation: readable((client, { joined, before }, stamp) => {
    const error = fixed(client) ?? answerError(client, joined, stamp.by);
    if (error !== undefined) return err(error);
    const { reason = '', asked } = client.separation ?? {};
    return separated(client, { joined, before }, { reason, ...(asked !== undefined && { asked }) }, stamp);
  }),
  refuse_separation: readable((client, { joined, reason }, stamp) => {
    const error = answerError(client, joined, stamp.by);
    return error === undefined
      ? ok([
          clientFact('client.separation_refused', client, stamp, {
            reason,
            told: hearing(client, client.separation?.asked, stamp.by),
          }),
        ])
      : err(error);
  }),
};
