import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, plusHours } from '@kt/kernel';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileMailer, listMail } from './file-mailer.ts';

const NOON = instant('2026-03-02T10:00:00.000Z');
const invitation = { id: 'evt#0#mail#per', to: 'caj@example.org', subject: 'Kutsu', text: 'Tule mukaan.' };

describe('the mailbox on one machine', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mailbox-'));
  });
  afterEach(async () => {
    await rm(dir, { recursive: true });
  });

  it('keeps what was sent, newest first, for a mailer opened later too', async () => {
    const clock = standingClock(NOON);
    await fileMailer(dir, clock).send(invitation);
    clock.moveBy(3_600_000);
    await fileMailer(dir, clock).send({ ...invitation, id: 'later', subject: 'Avaus' });
    expect(await listMail(dir, 'caj@example.org')).toEqual([
      { ...invitation, id: 'later', subject: 'Avaus', at: plusHours(NOON, 1) },
      { ...invitation, at: NOON },
    ]);
  });

  it('keeps the first message of an id, however often and however many at once', async () => {
    const mailer = fileMailer(dir, standingClock(NOON));
    await mailer.send(invitation);
    await Promise.all(['a', 'b', 'c'].map((text) => mailer.send({ ...invitation, text })));
    expect((await listMail(dir, invitation.to)).map(({ text }) => text)).toEqual(['Tule mukaan.']);
    expect(await readdir(dir)).toHaveLength(1);
  });

  it('shows an address its own mail only', async () => {
    const mailer = fileMailer(dir, standingClock(NOON));
    await mailer.send(invitation);
    await mailer.send({ ...invitation, id: 'other', to: 'aino@example.org' });
    expect((await listMail(dir, 'AINO@example.org')).map(({ id }) => id)).toEqual(['other']);
    expect(await listMail(dir, 'nobody@example.org')).toEqual([]);
    expect(await listMail(join(dir, 'not-yet'), 'caj@example.org')).toEqual([]);
  });

  it('does not call a message sent that it could not write', async () => {
    const file = join(dir, 'file');
    await writeFile(file, '');
    await expect(fileMailer(file).send(invitation)).rejects.toThrow();
  });

  it('makes a file name of any id', async () => {
    await fileMailer(dir, standingClock(NOON)).send({ ...invitation, id: '../../etc/passwd' });
    expect((await readdir(dir))[0]).toMatch(/^[0-9a-f]{64}\.json$/);
  });
});
