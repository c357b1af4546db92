import type { PurchasingApp } from '@kt/purchasing';
import type { RegistryApp } from '@kt/registry';

/** Whether an organisation is an authority's business now: it waits for an officer, or has asked that authority; and its number. */
export const officersConcern = (
  registry: Pick<RegistryApp, 'waitsForOfficer' | 'phoneOnFile'>,
  purchasing: Pick<PurchasingApp, 'dealsWith'>,
) => ({
  waits: registry.waitsForOfficer,
  phoneOnFile: registry.phoneOnFile,
  deals: purchasing.dealsWith,
});
