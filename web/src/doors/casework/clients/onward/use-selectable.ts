import { useRead } from '../../../../shared/api/use-read.ts';
import type { ReferralData } from '../referral/use-referral.ts';

/** What the client of a referral could be referred to now, for the same service in the same language. */
export const useSelectable = ({ client, serviceType, language }: ReferralData) =>
  useRead(['options', client, serviceType, language], (api) =>
    api.casework.worker.clients[':client'].options.$get({ param: { client }, query: { serviceType, language } }),
  );

export type Selectable = NonNullable<ReturnType<typeof useSelectable>['data']>['selectable'];
