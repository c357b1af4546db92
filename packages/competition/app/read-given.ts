import { err, type Id, ok, type Result } from '@kt/kernel';
import type { Bidder, BidderDeps } from './around-tender.ts';
import type { AttachmentFiles } from './attachment-ports.ts';
import { type NotFound, notFound } from './errors.ts';
import { decidedAround, type NotDecided } from './give-versions.ts';
import type { Documents } from './ports.ts';
import type { AttachmentFile } from './read-attachment.ts';
import type { Disclosures, GivenVersions } from './secrecy-ports.ts';

type Deps = BidderDeps & {
  readonly versions: Pick<Documents<GivenVersions>, 'get'>;
  readonly disclosures: Pick<Disclosures, 'lastTo'>;
  readonly attachments: Pick<AttachmentFiles, 'opened'>;
};
type Asked = { readonly tender: Id<'tender'>; readonly sha256: string };

/** A file of another's tender, for a party whose last disclosure gave it: hidden, refused or unlisted ones are not found. */
export const readGivenAttachment =
  (deps: Deps) =>
  async (bidder: Bidder, { tender, sha256 }: Asked): Promise<Result<AttachmentFile, NotFound | NotDecided>> => {
    const found = await decidedAround(deps, bidder);
    if (!found.ok) return found;
    const disclosure = await deps.disclosures.lastTo(bidder, bidder.organisation);
    const given = disclosure && (await deps.versions.get(bidder.id, disclosure.document));
    const files = given?.tenders.find((one) => one.tender === tender)?.attachments ?? [];
    const index = files.findIndex(
      (one) => one.sha256 === sha256 && one.hidden === undefined && one.fault === undefined,
    );
    const file = files[index];
    const bytes = file && (await deps.attachments.opened({ competition: bidder.id, tender, sha256 }));
    return file === undefined || bytes === undefined
      ? err(notFound)
      : ok({ number: index + 1, type: file.type, bytes });
  };
