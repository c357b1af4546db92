import type { TableSpec } from '@kt/platform/db/table.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { type ApiAnswer, type ApiCall, callApi } from '@kt/platform/testing/cloud/api-call.ts';
import { aCloud, type Cloud } from '@kt/platform/testing/cloud/cloud.ts';
import { AUDIENCE, type IssuerStandIn, issuerStandIn } from '@kt/platform/testing/cloud/issuer.ts';
import { tables as accessTables, composeAccess } from '../compose.ts';
import type { Party } from '../domain/party.ts';
import { VAASA } from './builders.ts';
import { peopled, type World } from './world.ts';

const ORIGIN = 'https://kumppanitori.example';

type Loaded = { readonly handler: Parameters<typeof callApi>[0] };

/** A function of people, started as the cloud starts it, with Vaasa and the workshop behind it. */
export type Door = {
  readonly cloud: Cloud;
  readonly issuer: IssuerStandIn;
  readonly official: World['official'];
  /** A call by nobody. */
  readonly call: (call: ApiCall) => Promise<ApiAnswer>;
  /** Calls by a person with a token, for Vaasa unless told; what changes something carries a key of its own. */
  readonly as: (
    person: string,
    claims?: Readonly<Record<string, string>>,
    party?: Party,
  ) => (call: ApiCall) => Promise<ApiAnswer>;
  readonly close: () => Promise<void>;
};

export const aDoor = async (
  tables: readonly TableSpec[],
  own: Readonly<Record<string, string>>,
  load: () => Promise<Loaded>,
): Promise<Door> => {
  const [cloud, issuer] = await Promise.all([aCloud([...accessTables, ...tables]), issuerStandIn()]);
  const { handler } = await cloud.start({ ORIGIN, ISSUER: issuer.issuer, AUDIENCE, ...own }, load);
  let calls = 0;
  return {
    cloud,
    issuer,
    official: await peopled(composeAccess(cloud.core, { realClock: systemClock })),
    call: (call) => callApi(handler, call),
    as:
      (person, claims, party = VAASA) =>
      async ({ headers, ...call }) => {
        const authorization = `Bearer ${await issuer.token(person, claims)}`;
        const key = `call-number-${String((calls += 1))}`;
        return callApi(handler, {
          ...call,
          headers: { authorization, 'acting-for': party, 'idempotency-key': key, ...headers },
        });
      },
    close: async () => {
      await Promise.all([cloud.close(), issuer.close()]);
    },
  };
};
