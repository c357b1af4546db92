import { type Act, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { applyClient } from '../domain/client-apply.ts';
import type { ClientCommand } from '../domain/client-commands.ts';
import { decideClient } from '../domain/client-decide.ts';
import type { CaseworkRefusal, ClientRef, Clients } from './ports.ts';

export type ChangeClientDeps = { readonly work: UnitOfWork; readonly clients: Pick<Clients, 'load' | 'save'> };

/** What a person may change of a client's data; moves and erasure have use cases of their own. */
export type ClientChange = ClientCommand<'change_contact' | 'change_profile' | 'keep' | 'hold' | 'release_hold'>;

/** Carries out one command on a client's data. */
export const changeClient =
  ({ work, clients }: ChangeClientDeps) =>
  (ref: ClientRef, command: ClientChange, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    work.run<CaseworkRefusal>(act, async (at) => {
      const before = await clients.load(ref);
      if (before === undefined) return err({ code: 'casework.not_found' });
      const decided = decideClient(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const contact = command.command === 'change_contact' ? command.contact : undefined;
      const part = clients.save(before, applyClient(before.state, decided.value), decided.value, contact);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });
