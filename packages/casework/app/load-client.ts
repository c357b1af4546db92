import { err, type Instant, ok, type Result, type Versioned } from '@kt/kernel';
import { type Client, isPastRetention } from '../domain/client.ts';
import type { ClientRef, Clients } from './ports.ts';

type Refusal = { readonly code: 'casework.not_found' } | { readonly code: 'casework.retention_passed' };

/** A client whose details may still be read. */
export const loadReadable = async (
  clients: Pick<Clients, 'load'>,
  ref: ClientRef,
  at: Instant,
): Promise<Result<Versioned<Client>, Refusal>> => {
  const before = await clients.load(ref);
  if (before === undefined) return err({ code: 'casework.not_found' });
  return isPastRetention(before.state, at) ? err({ code: 'casework.retention_passed' }) : ok(before);
};
