import type { RefusedBecause } from '@kt/casework/domain/refused-try.ts';
import type { Words } from '../../shared/language/use-words.ts';

export type RefusedRow = {
  readonly at: string;
  readonly by: string;
  readonly actingFor?: string | undefined;
  readonly client: string;
  readonly operation: string;
  readonly because: RefusedBecause;
};

export const refusedKey = ({ at, by, client, operation }: RefusedRow): string => `${at} ${by} ${client} ${operation}`;

const whatOf = (operation: string): 'details' | 'contact' | 'evidence' | 'message' | 'referral' => {
  if (operation === 'referral.reveal_client' || operation === 'client.change_contact') return 'contact';
  if (operation.startsWith('evidence.')) return 'evidence';
  if (operation.startsWith('message.')) return 'message';
  return operation.startsWith('client.') ? 'details' : 'referral';
};

/** What somebody wanted, and why it was refused, in words that a client understands. */
export const refusedWords = ({ operation, because }: RefusedRow, { t }: Pick<Words, 't'>) => ({
  what: t(`refused.what.${whatOf(operation)}`),
  why: t(`refused.because.${because}`),
});

/** Whose employee tried; nobody is named to the client. */
export const trierOf = (
  { by, actingFor = '' }: Pick<RefusedRow, 'by' | 'actingFor'>,
  me: string | undefined,
): 'client.read_you' | 'client.read_provider' | 'client.read_area' => {
  if (by === me) return 'client.read_you';
  return actingFor.startsWith('org_') ? 'client.read_provider' : 'client.read_area';
};
