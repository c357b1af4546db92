import type { PurchasingApp } from '@kt/purchasing';
import type { RegistryApp } from '@kt/registry';

/** Whether an organisation is an authority's business now: it waits for an officer, or has asked that authority. */
export const officersConcern = (
  registry: Pick<RegistryApp, 'waitsForOfficer'>,
  purchasing: Pick<PurchasingApp, 'dealsWith'>,
) => ({
  waits: registry.waitsForOfficer,
  deals: purchasing.dealsWith,
});
