import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { DatabaseRecord } from './database.ts';
import type { Replayed } from './journal-files.ts';
import { journalPath, syncDirectory, writeSnapshot } from './journal-files.ts';
import { frame } from './journal-frames.ts';

/** The open journal file of a directory. Calls must not overlap. */
export type JournalWriter = {
  /** Writes one frame and syncs it. */
  readonly write: (records: readonly string[]) => Promise<void>;
  /** Goes on in a new file, while the state up to here is written as a snapshot beside it. */
  readonly startOver: (state: readonly DatabaseRecord[]) => Promise<void>;
  readonly isLong: () => boolean;
  /** Settles when no snapshot is being written. */
  readonly rested: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const openFile = async (dir: string, generation: number): Promise<FileHandle> => {
  const file = await open(journalPath(dir, generation), 'a');
  await syncDirectory(dir);
  return file;
};

/** `longAfterBytes`: a journal is long when it is longer than this and than twice the last snapshot. */
export const openWriter = async (dir: string, found: Replayed, longAfterBytes: number): Promise<JournalWriter> => {
  let { generation, bytes } = found;
  let file = await openFile(dir, generation);
  let snapshotBytes = 0;
  let resting = Promise.resolve();
  return {
    write: async (records) => {
      const line = Buffer.from(frame(records), 'utf8');
      await file.appendFile(line);
      await file.datasync();
      bytes += line.length;
    },
    startOver: async (state) => {
      await resting;
      await file.close();
      generation += 1;
      bytes = 0;
      file = await openFile(dir, generation);
      resting = writeSnapshot(dir, generation, state).then((written) => {
        snapshotBytes = written;
      });
      resting.catch(() => undefined);
    },
    isLong: () => bytes > Math.max(longAfterBytes, 2 * snapshotBytes),
    rested: () => resting,
    close: () => file.close(),
  };
};
