import type { Id } from '@kt/kernel';
import type { PurchasingApp } from '@kt/purchasing';
import type { RegistryApp } from '@kt/registry';

/** Whether an organisation is an authority's business now: it waits for an officer, or has asked that authority. */
export const officersConcern =
  (registry: Pick<RegistryApp, 'waitsForOfficer'>, purchasing: Pick<PurchasingApp, 'dealsWith'>) =>
  async (authority: Id<'authority'>, organisation: Id<'organisation'>): Promise<boolean> =>
    (await registry.waitsForOfficer(organisation)) || purchasing.dealsWith(authority, organisation);
