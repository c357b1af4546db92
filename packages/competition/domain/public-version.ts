import type { Cents, Id, Trilingual } from '@kt/kernel';
import { hidesFrom, type SecrecyAudience } from '@kt/terms';
import type { CompetitionContent } from './competition-content.ts';
import type { OpenedTender } from './opened-tender.ts';
import { rulingInForce, type SecrecyRuling } from './secrecy-ruling.ts';
import type { TenderContent } from './tender-content.ts';
import {
  type Hidden,
  type VersionFile,
  type VersionMustHave,
  versionFiles,
  versionMustHaves,
} from './version-extras.ts';

/** One part of a tender: its text or its price, unless it is hidden. */
export type VersionPart = {
  readonly field: string;
  readonly title: Trilingual;
  readonly text?: string;
  /** Net of VAT. */
  readonly cents?: Cents;
  readonly hidden?: Hidden;
};

/** A tender as others may read it: no personal name, and nothing that is hidden from them. */
export type PublicTender = {
  readonly tender: Id<'tender'>;
  readonly provider?: Id<'organisation'>;
  readonly state: OpenedTender['state'];
  /** The total price that was compared, net of VAT: never a secret. */
  readonly totalCents?: Cents;
  readonly parts: readonly VersionPart[];
  /** Absent in versions of earlier times, and where nothing was required or sent. */
  readonly mustHaves?: readonly VersionMustHave[];
  readonly attachments?: readonly VersionFile[];
};

const BLACK = '█████';
const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/gu;
const TELEPHONE = /\+?\d(?:[ -]?\d){6,14}/gu;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Blackens who signed, e-mail addresses and telephone numbers. Other persons named in a text are not recognised. */
export const withoutPeople = (text: string, signatory: string): string => {
  const names = [signatory, ...signatory.split(/\s+/)].map((one) => one.trim()).filter((one) => one.length > 2);
  const named = names.reduce((left, name) => {
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
    return left.replaceAll(whole, BLACK);
  }, text);
  return named.replaceAll(EMAIL, BLACK).replaceAll(TELEPHONE, BLACK);
};

type Shown = {
  readonly content: Pick<CompetitionContent, 'criteria' | 'rateCard' | 'mustHaves'>;
  readonly tender: OpenedTender;
  /** The rulings on the claims of this tender. */
  readonly rulings: readonly SecrecyRuling[];
};

const hiddenPart = ({ tender, rulings }: Shown, field: string, audience: SecrecyAudience): Hidden | undefined => {
  if (tender.content?.secrecy?.[field] === undefined) return undefined;
  const held = rulings.find((one) => one.field === field && one.tender === tender.id);
  const ruling = held && rulingInForce(held);
  if (ruling === undefined) return 'claimed';
  return hidesFrom(ruling.basis, audience) ? ruling.basis : undefined;
};

const partOf = (
  shown: Shown,
  audience: SecrecyAudience,
  part: Pick<VersionPart, 'field' | 'title'>,
  value: Pick<VersionPart, 'text' | 'cents'>,
): VersionPart => {
  const hidden = hiddenPart(shown, part.field, audience);
  return hidden === undefined ? { ...part, ...value } : { ...part, hidden };
};

const partsOf = (shown: Shown, sealed: TenderContent, audience: SecrecyAudience): readonly VersionPart[] => {
  const { criteria, rateCard } = shown.content;
  const answers = criteria.flatMap(({ key, title }) => {
    const answer = sealed.answers[key];
    const text = answer === undefined ? undefined : withoutPeople(answer, sealed.signatory);
    return text === undefined ? [] : [partOf(shown, audience, { field: `answers.${key}`, title }, { text })];
  });
  const prices = rateCard.steps.flatMap(({ key, title }) => {
    const cents = sealed.prices[key];
    return cents === undefined ? [] : [partOf(shown, audience, { field: `prices.${key}`, title }, { cents })];
  });
  return [...answers, ...prices];
};

const extrasOf = (
  shown: Shown,
  sealed: TenderContent | undefined,
  audience: SecrecyAudience,
): Pick<PublicTender, 'mustHaves' | 'attachments'> => {
  if (sealed === undefined) return {};
  const clean = (text: string): string => withoutPeople(text, sealed.signatory);
  const mustHaves = versionMustHaves(shown.content, shown.tender, clean);
  const attachments = versionFiles(shown.tender, clean, (field) => hiddenPart(shown, field, audience));
  return { ...(mustHaves.length > 0 && { mustHaves }), ...(attachments.length > 0 && { attachments }) };
};

/** A tender's version for an audience: what is claimed stays hidden until a confirmed ruling says otherwise. */
export const publicVersion = (shown: Shown, audience: SecrecyAudience): PublicTender => {
  const { tender } = shown;
  const { comparisonCents: totalCents, provider } = tender;
  return {
    tender: tender.id,
    ...(provider !== undefined && { provider }),
    state: tender.state,
    ...(totalCents !== undefined && { totalCents }),
    parts: tender.content === undefined ? [] : partsOf(shown, tender.content, audience),
    ...extrasOf(shown, tender.content, audience),
  };
};
