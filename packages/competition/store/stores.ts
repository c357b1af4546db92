import { sha256 } from '@kt/platform/db/canonical.ts';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { Platform } from '@kt/platform/platform.ts';
import { attachmentFiles } from './attachment-files.ts';
import { awardListStore } from './award-list-store.ts';
import { callRequestStore } from './call-request-store.ts';
import { competitionStore, wrappedKeyStore } from './competition-store.ts';
import { zDecisionDocument, zEvaluation } from './document-schemas.ts';
import { draftStore } from './draft-store.ts';
import { enquiryStore } from './enquiry-store.ts';
import { invitationStore } from './invitation-store.ts';
import { competitionTable } from './keys.ts';
import { noticeFiles, noticeStore } from './notice-store.ts';
import { ciphertextStore, documentStore } from './object-stores.ts';
import { openedTenderStore } from './opened-tender-store.ts';
import { consensusStore, judgingStore, scoreSheetStore } from './score-store.ts';
import { sealedTenderStore } from './sealed-tender-store.ts';
import { claimedStore, disclosureStore, rulingStore, zGivenVersions } from './secrecy-store.ts';

/** Everything stored that no key is needed for. */
export const competitionStores = ({ db, clock, ids, objects }: Pick<Platform, 'db' | 'clock' | 'ids' | 'objects'>) => ({
  work: unitOfWork({ db, table: competitionTable, clock, ids }),
  clock,
  ids,
  digest: sha256,
  competitions: competitionStore(db),
  invitations: invitationStore(db),
  enquiries: enquiryStore(db),
  opened: openedTenderStore(db),
  sheets: scoreSheetStore(db),
  agreed: consensusStore(db),
  judging: judgingStore(db),
  evaluations: documentStore(objects, 'evaluations', zEvaluation),
  decisions: documentStore(objects, 'decisions', zDecisionDocument),
  notices: noticeStore(db),
  awardLists: awardListStore(db),
  callRequests: callRequestStore(db),
  rulings: rulingStore(db),
  claimed: claimedStore(db),
  disclosures: disclosureStore(db),
  versions: documentStore(objects, 'versions', zGivenVersions),
  files: noticeFiles(objects),
  attachments: attachmentFiles(objects),
  tenders: sealedTenderStore(db),
  drafts: draftStore(db),
  ciphertexts: ciphertextStore(objects),
  wrappedKeys: wrappedKeyStore(db),
});
