import { open, readdir, readFile, rename, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseRecord } from './database.ts';
import { frame, readFrames } from './journal-frames.ts';

const FILE = /^(journal|snapshot)-(\d{6})\.log$/;
const RECORDS_PER_FRAME = 8;

const nameOf = (kind: 'journal' | 'snapshot', generation: number): string =>
  `${kind}-${generation.toString().padStart(6, '0')}.log`;

export const journalPath = (dir: string, generation: number): string => join(dir, nameOf('journal', generation));

const generations = async (dir: string): Promise<{ snapshots: number[]; journals: number[] }> => {
  const found = (await readdir(dir)).map((name) => FILE.exec(name)).filter((match) => match !== null);
  const of = (kind: string): number[] =>
    found
      .filter((match) => match[1] === kind)
      .map((match) => Number(match[2]))
      .sort((a, b) => a - b);
  return { snapshots: of('snapshot'), journals: of('journal') };
};

/** Makes a new or renamed file's name itself durable. */
export const syncDirectory = async (dir: string): Promise<void> => {
  const handle = await open(dir, 'r');
  await handle.sync();
  await handle.close();
};

const damage = (path: string): Error =>
  new Error(`${path} is damaged before its end: restore the directory from a copy, nothing was changed`);

const replayFile = async (
  path: string,
  each: (record: DatabaseRecord) => void,
  mayBeTorn: boolean,
): Promise<number> => {
  const bytes = await readFile(path);
  const { validBytes, damaged } = readFrames(bytes, each);
  if (validBytes === bytes.length) return validBytes;
  if (damaged || !mayBeTorn) throw damage(path);
  await truncate(path, validBytes);
  return validBytes;
};

export type Replayed = { readonly generation: number; readonly bytes: number };

/** Rebuilds the state: the newest snapshot, then every journal since. A torn last frame is cut off. */
export const replay = async (dir: string, each: (record: DatabaseRecord) => void): Promise<Replayed> => {
  const { snapshots, journals } = await generations(dir);
  const base = snapshots.at(-1) ?? 1;
  if (snapshots.length > 0) await replayFile(join(dir, nameOf('snapshot', base)), each, false);
  const since = journals.filter((generation) => generation >= base);
  const newest = since.at(-1) ?? base;
  let bytes = 0;
  for (const generation of since) bytes = await replayFile(journalPath(dir, generation), each, generation === newest);
  return { generation: newest, bytes };
};

/** Writes a whole state beside the journal of the same generation, then drops what it replaces. Gives its bytes. */
export const writeSnapshot = async (
  dir: string,
  generation: number,
  records: readonly DatabaseRecord[],
): Promise<number> => {
  const path = join(dir, nameOf('snapshot', generation));
  const draft = `${path}.tmp`;
  const file = await open(draft, 'w');
  let bytes = 0;
  for (let start = 0; start < records.length; start += RECORDS_PER_FRAME) {
    const part = records.slice(start, start + RECORDS_PER_FRAME);
    const line = Buffer.from(frame(part.map((record) => JSON.stringify(record))), 'utf8');
    await file.appendFile(line);
    bytes += line.length;
  }
  await file.sync();
  await file.close();
  await rename(draft, path);
  await syncDirectory(dir);
  await dropOlder(dir, generation);
  return bytes;
};

const dropOlder = async (dir: string, generation: number): Promise<void> => {
  const { snapshots, journals } = await generations(dir);
  const old = (all: number[]): number[] => all.filter((candidate) => candidate < generation);
  for (const one of old(snapshots)) await unlink(join(dir, nameOf('snapshot', one)));
  for (const one of old(journals)) await unlink(journalPath(dir, one));
};
