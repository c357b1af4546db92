import {
  type Act,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { openedClient } from '../domain/client-apply.ts';
import { type NewClient, openClient } from '../domain/client-decide.ts';
import { clientReference } from '../domain/client-reference.ts';
import type { Authorities, CaseworkRefusal, Clients } from './ports.ts';

export type OpenClientDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly clients: Pick<Clients, 'create'>;
  readonly authorities: Authorities;
};

export type ClientInput = Pick<NewClient, 'profile' | 'home' | 'contact'>;

/** Opens a client under a reference that tells nothing. Id and reference are drawn by chance, never from time. */
export const openNewClient =
  ({ work, ids, clients, authorities }: OpenClientDeps) =>
  (authority: Id<'authority'>, input: ClientInput, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const prefix = await authorities.prefixOf(authority);
      if (prefix === undefined) return err({ code: 'casework.prefix_missing' });
      const id = ids.secret('client');
      const reference = clientReference(prefix, at, ids.secret('client'));
      const opened = openClient({ id, authority, reference, ...input }, at, act.by);
      if (!opened.ok) return opened;
      const part = clients.create(openedClient(opened.value), [opened.value], input.contact);
      return ok({ done: { id, version: 1 }, parts: [part] });
    });
