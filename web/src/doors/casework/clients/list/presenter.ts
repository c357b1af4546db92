import { SERVICE_TYPES, type ServiceType } from '@kt/terms';
import { followed, type NextStep, nextStep } from '../next-step.ts';

export type ListedClient = { readonly id: string; readonly reference: string; readonly state: string };
export type ListedReferral = Parameters<typeof followed>[0] & {
  readonly client: string;
  readonly serviceType: ServiceType;
};

export type ClientLine = {
  readonly id: string;
  readonly reference: string;
  readonly service?: {
    readonly names: (typeof SERVICE_TYPES)[ServiceType]['names'];
    readonly state: ListedReferral['state'];
  };
  readonly next: NextStep;
  readonly to: string;
};

const ERASED: NextStep = { key: 'nothing', yours: false };

const placeOf = (client: string, { key }: NextStep, referral: ListedReferral | undefined): string => {
  if (referral !== undefined && (key === 'finish' || key === 'answer')) return `/casework/referrals/${referral.id}`;
  return `/casework/clients/${client}`;
};

const lineOf = ({ id, reference, state }: ListedClient, referral: ListedReferral | undefined): ClientLine => {
  const next = state === 'erased' ? ERASED : nextStep(referral === undefined ? undefined : followed(referral));
  const service =
    referral === undefined
      ? {}
      : { service: { names: SERVICE_TYPES[referral.serviceType].names, state: referral.state } };
  return { id, reference, ...service, next, to: placeOf(id, next, referral) };
};

/** Each client with the newest of the referrals (given newest first); whoever waits for the reader stands on top. */
export const clientLines = (
  clients: readonly ListedClient[],
  referrals: readonly ListedReferral[],
): readonly ClientLine[] =>
  clients
    .map((client) =>
      lineOf(
        client,
        referrals.find((one) => one.client === client.id),
      ),
    )
    .toSorted((a, b) => Number(b.next.yours) - Number(a.next.yours) || a.reference.localeCompare(b.reference));
