import type { DatabaseRecord } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { replay } from './journal-files.ts';
import { openWriter } from './journal-writer.ts';

/** Where committed records go to outlive the process. */
export type Journal = {
  readonly append: (record: DatabaseRecord) => void;
  /** Settles when everything appended so far is on disk; rejects for good once a write to disk has failed. */
  readonly settled: () => Promise<void>;
  /** Replaces the journal by a snapshot of the state. */
  readonly compact: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type JournalOptions = {
  readonly dir: string;
  readonly replayed: (record: DatabaseRecord) => void;
  readonly dump: () => readonly DatabaseRecord[];
  /** A journal longer than this, and than twice the last snapshot, is compacted by itself. */
  readonly compactAfterBytes: number;
};

export const IN_MEMORY: Journal = {
  append: () => undefined,
  settled: () => Promise.resolve(),
  compact: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/**
 * Opens a directory's journal and replays it. Records that arrive while a write is under way share the next one
 * (group commit); each write is one checksummed frame, synced before anybody is answered.
 */
export const openJournal = async ({ dir, replayed, dump, compactAfterBytes }: JournalOptions): Promise<Journal> => {
  const unlock = await lockDirectory(dir);
  const found = await replay(dir, replayed).catch(async (cause: unknown) => {
    await unlock();
    throw new Error(`${dir} could not be read`, { cause });
  });
  const writer = await openWriter(dir, found, compactAfterBytes);
  let buffer: string[] = [];
  let scheduled = false;
  let startsOver = false;
  let tail = Promise.resolve();

  /** What is buffered now belongs to the old file, and to the state that is dumped in the same breath. */
  const writeBuffer = async (): Promise<void> => {
    const records = buffer;
    const state = startsOver ? dump() : undefined;
    buffer = [];
    scheduled = false;
    startsOver = false;
    if (records.length > 0) await writer.write(records);
    if (state !== undefined) await writer.startOver(state);
    else if (writer.isLong()) startOver();
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    tail = tail.then(writeBuffer);
    tail.catch(() => undefined);
  };
  const startOver = (): void => {
    startsOver = true;
    schedule();
  };

  return {
    append: (record) => {
      buffer.push(JSON.stringify(record));
      schedule();
    },
    settled: () => tail,
    compact: async () => {
      startOver();
      await tail;
      await writer.rested();
    },
    close: async () => {
      await tail;
      await writer.rested();
      await writer.close();
      await unlock();
    },
  };
};
