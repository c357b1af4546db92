import type { Instant } from '@kt/kernel';
import type { Api } from '../../shared/api/api.ts';
import type { T } from '../../shared/language/use-words.ts';
import type { Membership } from '../../shared/session/self.ts';

/** One thing that waits for the reader. */
export type Task = {
  readonly id: string;
  /** What to do, as a sentence that names the thing. */
  readonly title: string;
  readonly detail?: string;
  /** The page where it is done, without the language. */
  readonly to: string;
  /** When it must be done: a moment or a Finnish day. */
  readonly due?: string;
};

export type TaskAsk = {
  readonly api: Api;
  readonly acting: Membership;
  readonly has: (...roles: readonly string[]) => boolean;
  /** The reader: what they began themselves may wait for another. */
  readonly person: string | undefined;
  readonly t: T;
  /** A text in the reader's language. */
  readonly name: (texts: Readonly<Record<string, string | undefined>>) => string;
  readonly now: Instant;
};

/** What a door knows to be waiting for the reader; reads only lists that the reader's roles may read. */
export type TaskSource = (ask: TaskAsk) => Promise<readonly Task[]>;

/** Several sources as one. */
export const allOf =
  (...sources: readonly TaskSource[]): TaskSource =>
  async (ask) =>
    (await Promise.all(sources.map((source) => source(ask)))).flat();

const NEVER = '9999';

/** The earliest deadline first; what has none comes last. */
export const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  tasks.toSorted((a, b) => (a.due ?? NEVER).localeCompare(b.due ?? NEVER) || a.title.localeCompare(b.title));
