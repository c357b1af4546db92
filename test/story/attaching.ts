import type { Attachment } from '@kt/competition/domain/attachments.ts';
import { sealAttachment } from '@kt/competition/sealing/attachment.ts';
import type { Caller } from '@kt/local-platform/world/caller.ts';
import * as z from 'zod';
import { at } from './calling.ts';
import type { Season } from './season.ts';

const zForm = z.looseObject({ url: z.string(), fields: z.record(z.string(), z.string()) });
const zListed = z.looseObject({
  rows: z.array(
    z.looseObject({
      id: z.string(),
      attachments: z.array(z.looseObject({ sha256: z.string(), fault: z.string().exactOptional() })).exactOptional(),
    }),
  ),
});

/** What a bidder's own method looks like as a file. */
const fileOf = (text: string): Uint8Array => new TextEncoder().encode(`%PDF-1.4\n% ${text}\n%%EOF\n`);

/** Seals a file in the bidder's hands and sends it by a form that was signed for it. */
export const attach = async (
  bidder: Caller,
  { world }: Pick<Season, 'world'>,
  competition: string,
  text: string,
  name = 'menetelma.pdf',
): Promise<Attachment> => {
  const bytes = fileOf(text);
  const { sealed, sha256, key } = await sealAttachment(bytes);
  const path = `/api/provider/v1/authorities/${world.authority}/tenders/attachments`;
  const answer = await bidder.send({ method: 'POST', path, body: { competition, bytes: sealed.length, sha256 } });
  const { url, fields } = zForm.parse(answer.body);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([sealed]), 'file');
  const { status } = await fetch(url, { method: 'POST', body: form });
  if (status !== 204) throw new Error(`a sealed file was not taken: ${String(status)}`);
  return { name, type: 'application/pdf', bytes: bytes.length, sha256, key };
};

/** After the opening: officers read the files that came, evaluators too while they score. */
export const readAttachments = async ({ by, tell }: Season, competition: string): Promise<void> => {
  const officer = await by('officer');
  const { rows } = await officer.get(`${at(competition)}/tenders`, zListed);
  const files = rows.flatMap(({ id, attachments = [] }) => attachments.map((file) => ({ tender: id, ...file })));
  const evaluator = await by('evaluator1');
  for (const { tender, sha256, fault } of files) {
    const one = `${at(competition)}/tenders/${tender}`;
    const whole = await officer.send({ method: 'GET', path: `${one}/attachments/${sha256}` });
    const masked = await evaluator.send({ method: 'GET', path: `${one}/masked-attachments/${sha256}` });
    if (fault !== undefined || whole.status !== 200 || masked.status !== 200)
      throw new Error(
        `a file of a tender cannot be read: ${fault ?? `${String(whole.status)} ${String(masked.status)}`}`,
      );
  }
  tell('files that came with tenders opened, read by an officer and an evaluator', { files: files.length });
};
