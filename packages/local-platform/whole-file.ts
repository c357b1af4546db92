import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts a small file in place whole: on disk under another name first, so that a crash leaves the old one or the new. */
export const writeWholeFile = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  const fresh = openSync(`${file}.new`, 'w');
  try {
    writeFileSync(fresh, text);
    fsyncSync(fresh);
  } finally {
    closeSync(fresh);
  }
  renameSync(`${file}.new`, file);
};
