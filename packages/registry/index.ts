export type { ConsortiaApp } from './app/consortia-app.ts';
export type { RegistryApp } from './app/front-door.ts';
export type { OfficerWalletApp, OwnWalletApp } from './app/wallet-front-door.ts';
