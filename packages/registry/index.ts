export type { RegistryApp } from './app/front-door.ts';
export type { OfficerWalletApp, OwnWalletApp } from './app/wallet-front-door.ts';
