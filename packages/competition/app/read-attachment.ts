import { err, ok, type Result } from '@kt/kernel';
import type { MediaType } from '@kt/terms';
import { type EvaluatorRefusal, mayEvaluate } from '../domain/interest-statement.ts';
import type { AttachmentFiles } from './attachment-ports.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionRef, Competitions } from './ports.ts';
import type { OpenedTenders, TenderRef } from './tender-ports.ts';

type Deps = {
  readonly opened: Pick<OpenedTenders, 'load'>;
  readonly attachments: Pick<AttachmentFiles, 'opened'>;
};

/** A file out of a tender, to be saved. Its name says which it is of the tender, not what its sender called it. */
export type AttachmentFile = {
  readonly number: number;
  readonly type: MediaType;
  readonly bytes: Uint8Array;
};

/** An attachment that the opening could read; any other is not found. */
export const readAttachment =
  ({ opened, attachments }: Deps) =>
  async (ref: TenderRef, sha256: string): Promise<Result<AttachmentFile, NotFound>> => {
    const found = (await opened.load(ref))?.state.attachments ?? [];
    const index = found.findIndex((one) => one.sha256 === sha256 && one.fault === undefined);
    const file = found[index];
    const bytes = file && (await attachments.opened({ ...ref, sha256 }));
    return file === undefined || bytes === undefined
      ? err(notFound)
      : ok({ number: index + 1, type: file.type, bytes });
  };

/** The same for those who evaluate, while they do: of a valid tender, and by nobody with a tie or who has not said whether there is one. */
export const readMaskedAttachment =
  (deps: Deps & { readonly competitions: Pick<Competitions, 'load'> }) =>
  async (
    { authority, id: competition }: CompetitionRef,
    { tender, sha256 }: Pick<TenderRef, 'tender'> & { readonly sha256: string },
    by: string,
  ): Promise<Result<AttachmentFile, NotFound | EvaluatorRefusal>> => {
    const found = await deps.competitions.load({ authority, id: competition });
    if (found?.state.state !== 'evaluating') return err(notFound);
    const may = mayEvaluate(found.state, by);
    if (!may.ok) return may;
    const ref = { authority, competition, tender };
    const isValid = (await deps.opened.load(ref))?.state.state === 'valid';
    return isValid ? readAttachment(deps)(ref, sha256) : err(notFound);
  };
