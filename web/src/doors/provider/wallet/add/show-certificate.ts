import { type Id, id } from '@kt/kernel';
import type { CertificateKind } from '@kt/terms';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { offline } from '../../../../shared/api/refusal.ts';
import type { ShownCertificate } from './form.ts';

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is told of a file before it is sent: these very bytes will come, and no others. */
const announced = async (file: Blob) => ({
  bytes: file.size,
  sha256: hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())),
});

const send = async (api: Api, certificate: Id<'certificate'>, file: Blob): Promise<void> => {
  const form = await read(api.provider.certificates[':certificate']['upload-form'].$get({ param: { certificate } }));
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append('file', file, 'file');
  const answer = await fetch(form.url, { method: 'POST', body }).catch(() => undefined);
  if (answer?.ok !== true) throw offline();
};

/** Tells of a report, sends its file straight to the store, and says that it is there. */
export const showCertificate = async (
  api: Api,
  kind: CertificateKind,
  shown: ShownCertificate,
  options: { readonly headers: Record<string, string> },
) => {
  const { issuer, issuedOn, validUntil, source } = shown;
  const told = { kind, issuer, issuedOn, source, ...(validUntil && { validUntil }) };
  if (!('file' in shown)) return read(api.provider.certificates.$post({ json: told }, options));
  const file = { mediaType: shown.mediaType, ...(await announced(shown.file)) };
  const done = await read(api.provider.certificates.$post({ json: { ...told, file } }, options));
  const certificate = id('certificate', done.id);
  await send(api, certificate, shown.file);
  const { arrival } = api.provider.certificates[':certificate'];
  const arrived = actHeaders(crypto.randomUUID(), done.version);
  return read(arrival.$post({ param: { certificate }, json: {} }, arrived));
};
