import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { DatabaseRecord } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { journalPath, replay, syncDirectory, writeSnapshot } from './journal-files.ts';
import { frame } from './journal-frames.ts';

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

const openFile = async (dir: string, generation: number): Promise<FileHandle> => {
  const file = await open(journalPath(dir, generation), 'a');
  await syncDirectory(dir);
  return file;
};

/**
 * Opens a directory's journal and replays it. Records that arrive while a write is under way share the next one
 * (group commit); each write is one checksummed frame, synced before anybody is answered.
 */
export const openJournal = async ({ dir, replayed, dump, compactAfterBytes }: JournalOptions): Promise<Journal> => {
  const unlock = await lockDirectory(dir);
  const found = await replay(dir, replayed);
  let { generation, bytes } = found;
  let file = await openFile(dir, generation);
  let snapshotBytes = 0;
  let buffer: string[] = [];
  let scheduled = false;
  let rotate = false;
  let tail = Promise.resolve();
  let snapshotting = Promise.resolve();

  const nextGeneration = async (state: readonly DatabaseRecord[]): Promise<void> => {
    await file.close();
    generation += 1;
    bytes = 0;
    file = await openFile(dir, generation);
    snapshotting = writeSnapshot(dir, generation, state).then((written) => {
      snapshotBytes = written;
    });
    snapshotting.catch(() => undefined);
  };

  /** What is buffered now belongs to the old file, and to the state that is dumped in the same breath. */
  const writeBuffer = async (): Promise<void> => {
    const records = buffer;
    const state = rotate ? dump() : undefined;
    buffer = [];
    scheduled = false;
    rotate = false;
    if (records.length > 0) {
      const { bytesWritten } = await file.write(frame(records));
      await file.datasync();
      bytes += bytesWritten;
    }
    if (state !== undefined) await nextGeneration(state);
    else if (bytes > Math.max(compactAfterBytes, 2 * snapshotBytes)) requestRotation();
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    tail = tail.then(writeBuffer);
    tail.catch(() => undefined);
  };
  const requestRotation = (): void => {
    rotate = true;
    schedule();
  };

  return {
    append: (record) => {
      buffer.push(JSON.stringify(record));
      schedule();
    },
    settled: () => tail,
    compact: async () => {
      await snapshotting;
      requestRotation();
      await tail;
      await snapshotting;
    },
    close: async () => {
      await tail;
      await snapshotting;
      await file.close();
      await unlock();
    },
  };
};
