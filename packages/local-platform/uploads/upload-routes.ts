import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type FormRules, formRefusal, type SentForm } from './check-form.ts';

/** A file of ten million bytes, and the form around it. */
const MOST_BYTES = 10_500_000;

const problem = (code: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`, {
    status: code === 'BadDigest' ? 400 : 403,
    headers: { 'content-type': 'application/xml' },
  });

const read = async (form: FormData): Promise<SentForm> => {
  const fields = new Map<string, string>();
  for (const [name, value] of form) if (typeof value === 'string') fields.set(name, value);
  const file = form.get('file');
  const bytes = file instanceof Blob ? await file.arrayBuffer() : new ArrayBuffer(0);
  return { fields, file: new Uint8Array(bytes) };
};

export type UploadRules = Omit<FormRules, 'now'> & {
  /** Whether a form's signer may put a file there; everybody whose secret is known, unless told. */
  readonly mayPut?: (accessKeyId: string, key: string) => boolean;
};

/** Takes forms as S3 does, under the same policies: the browser's way for a file on one machine. */
export const uploadRoutes = (objects: ObjectStore, { mayPut = () => true, ...rules }: UploadRules, now: () => Date) =>
  new Hono().post(
    '/',
    bodyLimit({ maxSize: MOST_BYTES, onError: () => problem('EntityTooLarge') }),
    async (c): Promise<Response> => {
      const sent = await read(await c.req.formData());
      const refused = formRefusal(sent, { ...rules, now: now() });
      if (refused !== undefined) return problem(refused);
      const key = sent.fields.get('key') ?? '';
      const [signer = ''] = (sent.fields.get('x-amz-credential') ?? '').split('/');
      if (!mayPut(signer, key)) return problem('AccessDenied');
      await objects.put(key, sent.file, sent.fields.get('Content-Type') ?? '');
      return new Response(null, { status: 204 });
    },
  );
