import { ATTACHMENT_LIMIT, type Attachment } from '@kt/competition/domain/attachments.ts';
import { mediaTypeOf } from '@kt/terms';
import { read } from '../../../../../shared/api/answers.ts';
import type { Api } from '../../../../../shared/api/api.ts';
import { offline } from '../../../../../shared/api/refusal.ts';
import type { CallRef } from '../../use-call.ts';

export type AttachFault = 'empty' | 'too_large' | 'wrong_type';

const send = async (
  form: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  sealed: Blob,
) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', sealed, 'file');
  const answer = await fetch(form.url, { method: 'POST', body }).catch(() => undefined);
  if (answer?.ok !== true) throw offline();
};

/**
 * Seals a file in this browser and sends it, so that it waits in the store for the tender that names it; or why it cannot go
 * with one. @throws Refusal when the server refuses it, or the network is gone.
 */
export const attach = async (
  api: Api,
  { authority, competition }: CallRef,
  file: File,
): Promise<Attachment | AttachFault> => {
  if (file.size === 0) return 'empty';
  if (file.size > ATTACHMENT_LIMIT) return 'too_large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = mediaTypeOf(bytes);
  if (type === undefined) return 'wrong_type';
  const { sealAttachment } = await import('@kt/competition/sealing/attachment.ts');
  const { sealed, sha256, key } = await sealAttachment(bytes);
  const { attachments } = api.provider.authorities[':authority'].tenders;
  const form = await read(
    attachments.$post({ param: { authority }, json: { competition, bytes: sealed.length, sha256 } }),
  );
  await send(form, new Blob([sealed]));
  return { name: file.name.slice(0, 200), type, bytes: bytes.length, sha256, key };
};
