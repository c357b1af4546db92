import type { AppError, Result } from '@kt/kernel';
import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { BidderApp, OfficerApp } from '../app/front-door.ts';
import type { AttachmentFile } from '../app/read-attachment.ts';
import * as wire from '../wire.ts';
import { asBidder, ofAuthority } from './callers.ts';
import { statusOf } from './problem.ts';

const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
} as const satisfies Record<AttachmentFile['type'], string>;

/** Hands out a file to be saved, never shown in the page's own origin, under a name that tells its number only. */
const fileAnswer = (c: Context<ShellEnv>, result: Result<AttachmentFile, AppError>) => {
  if (!result.ok) return refuse(c, statusOf, result.error);
  const { number, type, bytes } = result.value;
  c.header('content-type', type);
  c.header('content-disposition', `attachment; filename="attachment-${String(number)}.${EXTENSIONS[type]}"`);
  return c.body(Uint8Array.from(bytes));
};

/** A file of another's tender, given after the decision; the competition travels in the body. */
export const givenAttachmentRoutes = (x: Pick<BidderApp, 'readGivenAttachment'>) =>
  createRoutes().post(
    '/authorities/:authority/tenders/disclosures/attachment',
    operation('disclosure.open_attachment', { effect: 'reads', params: wire.authorityPath, body: wire.attachmentPath }),
    async (c) => {
      const { authority } = c.req.valid('param');
      const { competition, ...file } = c.req.valid('json');
      return fileAnswer(c, await asBidder(c, authority, competition, (bidder) => x.readGivenAttachment(bidder, file)));
    },
  );

/** The form for one sealed file; the competition travels in the body. */
export const attachmentRoutes = (x: Pick<BidderApp, 'permitAttachment'>) =>
  createRoutes().post(
    '/authorities/:authority/tenders/attachments',
    operation('tender.permit_attachment', { effect: 'reads', params: wire.authorityPath, body: wire.sealedFile }),
    async (c) => {
      const { authority } = c.req.valid('param');
      const { competition, ...file } = c.req.valid('json');
      const form = await asBidder(c, authority, competition, (bidder) => x.permitAttachment(bidder, file));
      return show(c, statusOf, form);
    },
  );

const TENDER = '/competitions/:competition/tenders/:tender';

/** Files of opened tenders: for officers and the decision maker, and for those who evaluate. */
export const openedAttachmentRoutes = (x: Pick<OfficerApp, 'readAttachment' | 'readMaskedAttachment'>) =>
  createRoutes()
    .get(
      `${TENDER}/attachments/:sha256`,
      operation('competition.open_attachment', { effect: 'reads', params: wire.attachmentPath }),
      async (c) => {
        const { competition, tender, sha256 } = c.req.valid('param');
        const file = await ofAuthority(c, competition, ({ authority }) =>
          x.readAttachment({ authority, competition, tender }, sha256),
        );
        return fileAnswer(c, file);
      },
    )
    .get(
      `${TENDER}/masked-attachments/:sha256`,
      operation('score.open_attachment', { effect: 'reads', params: wire.attachmentPath }),
      async (c) => {
        const { competition, ...file } = c.req.valid('param');
        return fileAnswer(
          c,
          await ofAuthority(c, competition, (ref) => x.readMaskedAttachment(ref, file, c.var.act.by)),
        );
      },
    );
