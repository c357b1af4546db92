import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@kt/kernel';
import { systemClock } from '@kt/platform/ports/clock.ts';
import type { Mailer } from '@kt/platform/ports/mail.ts';
import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';

const zKept = z.strictObject({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), at: zInstant });

/** A message as it lies in the mailbox; `at` is when it was first sent. */
export type KeptMail = Readonly<z.infer<typeof zKept>>;

const LETTER = '.json';
const nameOf = (id: string): string => `${createHash('sha256').update(id).digest('hex')}${LETTER}`;

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const writeWhole = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Mail on one machine: each message is a file named by the hash of its id, on disk before `send` resolves. The first
 * one under an id stays; later ones are dropped.
 */
export const fileMailer = (dir: string, clock: Clock = systemClock): Mailer => ({
  send: async (mail) => {
    await mkdir(dir, { recursive: true });
    const temporary = join(dir, `${randomUUID()}.new`);
    const kept: KeptMail = { ...mail, at: clock.now() };
    try {
      await writeWhole(temporary, JSON.stringify(kept));
      await link(temporary, join(dir, nameOf(mail.id)));
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    } finally {
      await rm(temporary, { force: true });
    }
  },
});

const lettersIn = async (dir: string): Promise<readonly string[]> => {
  try {
    return (await readdir(dir)).filter((name) => name.endsWith(LETTER));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
};

/** Everything sent to one address, newest first. Upper and lower case are the same. */
export const listMail = async (dir: string, to: string): Promise<readonly KeptMail[]> => {
  const names = await lettersIn(dir);
  const mails = await Promise.all(
    names.map(async (name) => zKept.parse(JSON.parse(await readFile(join(dir, name), 'utf8')))),
  );
  const address = to.toLowerCase();
  return mails
    .filter((mail) => mail.to.toLowerCase() === address)
    .sort((a, b) => (`${a.at}${a.id}` > `${b.at}${b.id}` ? -1 : 1));
};
