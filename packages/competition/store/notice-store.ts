import { canonicalJson } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import { sha256OfBytes } from '@kt/platform/db/canonical.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import { zId, zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { NoticeFileStore, NoticeRef, Notices } from '../app/notice-ports.ts';
import { ENDING_KINDS, type Notice } from '../domain/notice.ts';
import { competitionKey, competitionTable, NOTICE_PREFIX, noticeKey, noticesOfVersion } from './keys.ts';
import { zLetterTree } from './letter-schema.ts';

const ref = {
  authority: zId('authority'),
  competition: zId('competition'),
  decision: z.int().positive(),
  provider: zId('organisation'),
};
const zRef: z.ZodType<NoticeRef> = z.strictObject(ref);

const filed = { key: z.string(), hash: z.string(), bytes: z.int() };
const zFile = z.strictObject({ ...filed, tree: z.strictObject(filed).exactOptional() });
const zInBoth = z.strictObject({ fi: zFile, sv: zFile });
const zNotice: z.ZodType<Notice> = z.strictObject({
  ...ref,
  ending: z.enum(ENDING_KINDS).exactOptional(),
  tender: zId('tender').exactOptional(),
  state: z.enum(['sent', 'opened']),
  sentAt: zInstant,
  openedAt: zInstant.exactOptional(),
  rectifyBy: zInstant,
  appealBy: zInstant.exactOptional(),
  files: z.strictObject({ decision: zInBoth, feedback: zInBoth }),
});

const notices = aggregate<Notice, NoticeRef>({
  table: competitionTable,
  type: 'notice',
  schema: zNotice,
  ref: zRef,
  refOf: ({ authority, competition, decision, provider }) => ({ authority, competition, decision, provider }),
  idOf: ({ decision, provider }) => `notice:${String(decision)}:${provider}`,
  key: noticeKey,
});

const PAGE = 50;

/** Notices of decisions, beside their competition. */
export const noticeStore = (db: Db): Notices => ({
  load: (one) => notices.load(db, one),
  ofVersion: async (of, decision) => {
    const range = { pk: competitionKey(of).pk, prefix: noticesOfVersion(decision) };
    return (await db.queryAll(competitionTable, range)).map(notices.parse);
  },
  page: (of, after) =>
    notices.list(db, {
      pk: competitionKey(of).pk,
      prefix: NOTICE_PREFIX,
      backwards: true,
      limit: PAGE,
      ...(after !== undefined && { after }),
    }),
  create: (state, fact) => notices.create({ state, facts: [fact] }),
  save: (before, state, fact) => notices.save(before, { state, facts: [fact] }),
});

/** Letters in the object store, each under its own hash: none can be replaced. */
export const noticeFiles = (objects: ObjectStore): NoticeFileStore => {
  const file = async (name: string, bytes: Uint8Array, [ending, type]: readonly [string, string]) => {
    const hash = sha256OfBytes(bytes);
    const key = `${name}-${hash}.${ending}`;
    await objects.put(key, bytes, type);
    return { key, hash, bytes: bytes.length };
  };
  const fetch: NoticeFileStore['fetch'] = async ({ key, hash }) => {
    const found = await objects.get(key);
    if (found !== undefined && sha256OfBytes(found.bytes) !== hash)
      throw new Error('a filed letter differs from its hash');
    return found?.bytes;
  };
  return {
    keep: async ({ competition, decision, letter, provider }, language, { pdf, tree }) => {
      const owner = provider === undefined ? [] : [provider];
      const place = ['competition/letters', competition, String(decision), ...owner, `${letter}-${language}`].join('/');
      const shown = await file(place, new TextEncoder().encode(canonicalJson(tree)), ['json', 'application/json']);
      return { ...(await file(place, pdf, ['pdf', 'application/pdf'])), tree: shown };
    },
    fetch,
    fetchTree: async (filedTree) => {
      const bytes = await fetch(filedTree);
      return bytes && zLetterTree.parse(JSON.parse(new TextDecoder().decode(bytes)));
    },
  };
};
