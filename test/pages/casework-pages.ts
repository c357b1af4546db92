import { filled, official, type PageCase, plain } from './page-case.ts';
import type { PagesWorld } from './world.ts';

const worker = official('caseworker');
const verifier = official('verifier');
const CLIENT = 'casework/clients/$client';

const served =
  (n: number) =>
  (world: PagesWorld): Readonly<Record<string, string>> => {
    const one = world.served[n];
    return one === undefined ? {} : { client: one.clientId, referral: one.referral };
  };
const offered = ({ offered: one }: PagesWorld) => ({ client: one.clientId, referral: one.referral });

/** The same page with something asked in its address. */
const asking = (one: PageCase, question: (world: PagesWorld) => string): PageCase => ({
  ...one,
  path: (world) => `${one.path(world)}?${question(world)}`,
});
const agreementsOf = ({ agreed }: PagesWorld): readonly string[] => agreed.map(({ agreement }) => agreement);

/** The case worker's and the verifier's pages. */
export const CASEWORK: readonly PageCase[] = [
  plain('casework/clients', worker),
  plain('casework/clients/new', worker),
  filled(CLIENT, worker, served(0)),
  filled(CLIENT, worker, offered, 'offered'),
  filled(`${CLIENT}/details`, worker, served(0)),
  filled(`${CLIENT}/move`, worker, served(1)),
  filled(`${CLIENT}/options`, worker, served(2)),
  asking(filled(`${CLIENT}/compare`, worker, served(2)), (world) => `of=${agreementsOf(world).join(',')}`),
  asking(filled(`${CLIENT}/refer`, worker, served(2)), (world) => `agreement=${agreementsOf(world)[0] ?? ''}`),
  filled('casework/referrals/$referral', worker, served(0)),
  filled('casework/referrals/$referral', worker, offered, 'offered'),
  plain('casework/claims', verifier),
  filled('casework/claims/$claim', verifier, ({ submitted }) => ({ claim: submitted[0] ?? '' })),
];
