export type { CaseworkApp } from './app/front-door.ts';
export type { Party } from './app/load-referral.ts';
export type {
  AgreementOption,
  AgreementsPort,
  Authorities,
  CaseworkRefusal,
  MoneyAsk,
  PlaceAsk,
  SettlementPort,
} from './app/ports.ts';
export type { RevealedClient } from './app/reveal-client.ts';
export type { ShownOptions } from './app/show-options.ts';
export type { ClientView } from './app/view-client.ts';
export type { ProviderReferral, ReferralView } from './app/view-referral.ts';
export { type Client, clientLifecycle } from './domain/client.ts';
export { type Referral, type ReferralState, referralLifecycle } from './domain/referral.ts';
