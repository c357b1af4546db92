export type { RegistryApp } from './app/front-door.ts';
