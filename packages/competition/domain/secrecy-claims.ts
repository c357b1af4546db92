import type { OpenedAttachment } from './attachments.ts';
import type { CompetitionContent } from './competition-content.ts';
import type { TenderContent } from './tender-content.ts';
import { attachmentField } from './version-extras.ts';

type Asked = Pick<CompetitionContent, 'rateCard'> & {
  readonly criteria: readonly Pick<CompetitionContent['criteria'][number], 'key' | 'kind'>[];
};

/**
 * What a bidder may claim to be a trade secret: each answer, and each price where several are bid. The total price is never
 * secret, and neither is a single price that the total follows from.
 */
export const claimableFields = ({ criteria, rateCard }: Asked): readonly string[] => {
  const answers = criteria.filter(({ kind }) => kind === 'quality').map(({ key }) => `answers.${key}`);
  const prices = rateCard.steps.filter(({ price }) => price.set === 'by_bid').map(({ key }) => `prices.${key}`);
  return prices.length > 1 ? [...answers, ...prices] : answers;
};

/**
 * A tender with such claims only as can be made (each of its files may be claimed, too) and say why; any other is no claim
 * and makes no tender invalid.
 */
export const withClaims = (
  asked: Asked,
  { secrecy = {}, ...tender }: TenderContent,
  files: readonly Pick<OpenedAttachment, 'sha256'>[] = [],
): TenderContent => {
  const possible = new Set([...claimableFields(asked), ...files.map(({ sha256 }) => attachmentField(sha256))]);
  const claims = Object.entries(secrecy).filter(([field, reason]) => possible.has(field) && reason.trim() !== '');
  return claims.length === 0 ? tender : { ...tender, secrecy: Object.fromEntries(claims) };
};
