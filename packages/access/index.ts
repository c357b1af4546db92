export type { Contact } from './app/answers.ts';
export type { Claimed } from './app/sign-in.ts';
export { type Party } from './domain/party.ts';
export type { Permission, Role } from './domain/permission-table.ts';
export { everyOperation, permissionOf } from './domain/permissions/index.ts';
export { type Principal } from './domain/principal.ts';
