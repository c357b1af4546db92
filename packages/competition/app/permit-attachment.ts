import { type Clock, err, ok, type Result } from '@kt/kernel';
import { ATTACHMENT_LIMIT, isSealedSize } from '../domain/attachments.ts';
import { type Bidder, type BidderDeps, pseudonymOf, readAround } from './around-tender.ts';
import type { AttachmentForm, AttachmentForms } from './attachment-ports.ts';
import type { NotFound } from './errors.ts';

type Deps = BidderDeps & { readonly clock: Clock; readonly forms: AttachmentForms };
type PermitError =
  | NotFound
  | { readonly code: 'competition.deadline_passed' }
  | { readonly code: 'competition.not_open' }
  | { readonly code: 'competition.attachment_size'; readonly limit: number };

/**
 * The form with which a bidder's browser sends one sealed file, and no other, during ten minutes. Only to those who have
 * begun a tender, before the deadline. Nothing is written: what was sent counts once a sealed tender names it.
 */
export const permitAttachment =
  (deps: Deps) =>
  async (
    bidder: Bidder,
    file: { readonly bytes: number; readonly sha256: string },
  ): Promise<Result<AttachmentForm, PermitError>> => {
    if (!isSealedSize(file.bytes)) return err({ code: 'competition.attachment_size', limit: ATTACHMENT_LIMIT });
    const found = await readAround(deps, bidder);
    if (!found.ok) return found;
    const { state, deadline } = found.value.competition.state;
    if (deps.clock.now() >= deadline) return err({ code: 'competition.deadline_passed' });
    if (state !== 'open') return err({ code: 'competition.not_open' });
    const ref = { competition: bidder.id, pseudonym: pseudonymOf(deps, bidder), sha256: file.sha256 };
    return ok(await deps.forms.permit(ref, file.bytes));
  };
