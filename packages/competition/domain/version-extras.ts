import type { Texts } from '@kt/kernel';
import type { SecrecyBasisCode } from '@kt/terms';
import type { OpenedAttachment } from './attachments.ts';
import type { CompetitionContent } from './competition-content.ts';
import { standingFindings } from './must-haves.ts';
import type { OpenedTender } from './opened-tender.ts';

/** Why a part is not shown: claimed and not ruled upon yet, or ruled secret on a basis. */
export type Hidden = 'claimed' | SecrecyBasisCode;

/** What a tender says of one minimum requirement, and what was found of it: neither can be a trade secret. */
export type VersionMustHave = {
  readonly requirement: string;
  readonly title: Texts;
  readonly says: boolean;
  readonly found?: { readonly met: boolean; readonly reason?: string };
};

/** A file of a tender: its name, too, is held back with it. */
export type VersionFile = Pick<OpenedAttachment, 'sha256' | 'type' | 'bytes' | 'fault'> & {
  readonly name?: string;
  readonly hidden?: Hidden;
};

type Clean = (text: string) => string;

/** The answers to the minimum requirements, with what was found last. */
export const versionMustHaves = (
  content: Pick<CompetitionContent, 'mustHaves'>,
  tender: OpenedTender,
  clean: Clean,
): readonly VersionMustHave[] => {
  const answers = new Map(Object.entries(tender.content?.mustHaves ?? {}));
  const findings = standingFindings(content, tender);
  return (content.mustHaves ?? []).flatMap(({ key, title }): readonly VersionMustHave[] => {
    const says = answers.get(key);
    if (says === undefined) return [];
    const finding = findings.find(({ requirement }) => requirement === key);
    if (finding === undefined) return [{ requirement: key, title, says }];
    const { met, reason } = finding;
    return [{ requirement: key, title, says, found: { met, ...(reason !== undefined && { reason: clean(reason) }) } }];
  });
};

/** Field under which a file is claimed to be a trade secret. */
export const attachmentField = (sha256: string): string => `attachments.${sha256}`;

/** The files that came with a tender; `hides` says why one is held back, if so. */
export const versionFiles = (
  { attachments = [] }: OpenedTender,
  clean: Clean,
  hides: (field: string) => Hidden | undefined,
): readonly VersionFile[] =>
  attachments.map(({ sha256, type, bytes, name, fault }) => {
    const hidden = hides(attachmentField(sha256));
    const told = hidden === undefined ? { name: clean(name) } : { hidden };
    return { sha256, type, bytes, ...told, ...(fault !== undefined && { fault }) };
  });
