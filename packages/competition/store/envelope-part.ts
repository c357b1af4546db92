import type { Instant, TxPart, Versioned } from '@kt/kernel';
import type { Item } from '@kt/platform/db/db.ts';
import { eventWrites } from '@kt/platform/db/event-writer.ts';
import { type Refusal, sealPart } from '@kt/platform/db/part.ts';
import type { EnvelopeFact, SealedTender } from '../domain/sealed-tender.ts';
import { competitionTable, envelopeKey } from './keys.ts';

/** The deadline lies beside the state, so that a write can be made to depend on it. */
const condition = (version: number, at: Instant) => ({
  ConditionExpression: '#version = :version AND #deadline > :at',
  ExpressionAttributeNames: { '#version': 'version', '#deadline': 'deadline' },
  ExpressionAttributeValues: { ':version': version, ':at': at },
});
const IS_NEW = { ConditionExpression: 'attribute_not_exists(pk)' };

const refusalAt =
  (at: Instant) =>
  (old: Item | undefined): Refusal => {
    const deadline = old?.['deadline'];
    return typeof deadline === 'string' && deadline <= at ? { code: 'competition.deadline_passed' } : 'stale';
  };

/**
 * The writes of one act on a sealed tender: the tender, conditional on its version and its deadline, and the event.
 * Nothing else, so that a rush of bidders never meets in one item.
 */
export const envelopePart = (
  before: Versioned<SealedTender> | undefined,
  state: SealedTender,
  facts: readonly EnvelopeFact[],
  at: Instant,
): TxPart => {
  const { competition, pseudonym, id, deadline, ...rest } = state;
  const ref = { competition, pseudonym };
  const key = envelopeKey(ref);
  const version = before?.version ?? 0;
  return sealPart({
    subject: { id, before: version },
    writes: (tx) => {
      const source = { table: competitionTable, pk: key.pk, aggregate: 'envelope', subject: id, seq: version + 1 };
      const event = eventWrites({ ...source, prev: before?.head ?? '', facts }, tx);
      const head = { tag: 'envelope', version: version + 1, head: event.head, token: tx.token };
      const item = { ...key, ...head, ref, deadline, state: { competition, pseudonym, id, ...rest } };
      const when = before === undefined ? IS_NEW : condition(version, at);
      return [{ table: competitionTable, put: item, when, refusal: refusalAt(at) }, ...event.writes];
    },
  });
};
