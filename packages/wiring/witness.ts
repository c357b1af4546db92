import type { LogWitness } from '@kt/competition';
import type { Transparency } from '@kt/transparency/compose.ts';

/**
 * The global log as the opening's witness. An uncovered envelope is an outage, not a refusal: the relay has yet to bring
 * it, and the opening comes again.
 */
export const logWitness = ({ cover }: Pick<Transparency, 'cover'>): LogWitness => ({
  cover: async (events) => {
    const head = await cover(events);
    if (!head.ok) throw new Error(`the log does not cover ${String(head.error.missing.length)} envelopes yet`);
    const { size, root, at, signature } = head.value;
    return { size, root, signedAt: at, signature };
  },
});
