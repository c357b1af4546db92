import { filled, official, plain } from './page-case.ts';
import type { PagesWorld } from './world.ts';

const worker = official('caseworker');
const CLIENT = 'casework/clients/$client';

const served =
  (n: number) =>
  (world: PagesWorld): Readonly<Record<string, string>> => {
    const one = world.served[n];
    return one === undefined ? {} : { client: one.clientId, referral: one.referral };
  };
const offered = ({ offered: one }: PagesWorld) => ({ client: one.clientId, referral: one.referral });

/** The case worker's and the verifier's pages. */
export const CASEWORK = [
  plain('casework/clients', worker),
  plain('casework/clients/new', worker),
  filled(CLIENT, worker, served(0)),
  filled(CLIENT, worker, offered, 'offered'),
  filled(`${CLIENT}/details`, worker, served(0)),
  filled(`${CLIENT}/move`, worker, served(1)),
];
