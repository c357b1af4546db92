import type { Assessment } from '@kt/outcomes/domain/assessment.ts';
import type { ClaimState } from '@kt/outcomes/domain/claim.ts';
import type { WorkTrait } from '@kt/outcomes/domain/employment.ts';
import type { StepSource } from '@kt/outcomes/domain/step-source.ts';
import type { EvidenceKind } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';

type Ask = Pick<Words, 't' | 'day' | 'number' | 'name' | 'euros'>;

export type SeenClaim = {
  readonly claim: string;
  readonly state: ClaimState;
  readonly priceCents: number;
  readonly amountCents?: number | undefined;
  readonly assessment?: Pick<Assessment, 'dueCents' | 'blocks'> | undefined;
};
export type SeenStep = {
  readonly step: string;
  readonly title: Readonly<Record<string, string | undefined>>;
  readonly earnedBy: StepSource;
  readonly priceCents: number;
  readonly evidence: readonly EvidenceKind[];
  readonly claims: readonly SeenClaim[];
};

const SENDABLE: readonly ClaimState[] = ['claimable', 'reminder', 'returned'];
export const isSendable = ({ state }: Pick<SeenClaim, 'state'>): boolean => SENDABLE.includes(state);

/** What could be claimed at once, blocked or not, in cents net of VAT. */
export const claimableCents = (steps: readonly SeenStep[]): number =>
  steps
    .flatMap(({ claims }) => claims)
    .filter(isSendable)
    .reduce((sum, { assessment, priceCents }) => sum + (assessment?.dueCents ?? priceCents), 0);

/** What a claim brings: decided, or worth now, or its price. */
export const claimCents = ({ amountCents, assessment, priceCents }: SeenClaim): number =>
  amountCents ?? assessment?.dueCents ?? priceCents;

/** Those that can be claimed first, then what is under way, then what is to come. */
export const inOrder = <S extends SeenStep>(steps: readonly S[]): readonly S[] =>
  steps.toSorted((a, b) => rank(a) - rank(b));

const rank = ({ claims }: SeenStep): number => {
  if (claims.some(isSendable)) return 0;
  return claims.length > 0 ? 1 : 2;
};

export const proofText = ({ evidence }: Pick<SeenStep, 'evidence'>, { t }: Pick<Ask, 't'>): string =>
  evidence.map((kind) => t(`evidence.kind.${kind}`)).join(', ');

/** Steps that somebody reports, for the form's list. */
export const reportable = (steps: readonly SeenStep[], { name }: Pick<Ask, 'name'>) =>
  steps.filter(({ earnedBy }) => earnedBy === 'report').map(({ step, title }) => ({ value: step, label: name(title) }));

export type SeenWork = {
  readonly number: number;
  readonly employer: string;
  readonly start: string;
  readonly lastDay?: string | undefined;
  readonly weeklyHours: number;
  readonly traits: readonly WorkTrait[];
  readonly dropped?: unknown;
};
export type WorkLine = {
  readonly number: number;
  readonly employer: string;
  readonly days: string;
  readonly hours: string;
  readonly traits: string;
};

/** The employments that count, without those taken back. */
export const workLines = (rows: readonly SeenWork[], { t, day, number }: Ask): readonly WorkLine[] =>
  rows
    .filter(({ dropped }) => dropped === undefined)
    .map(({ number: row, employer, start, lastDay, weeklyHours, traits }) => ({
      number: row,
      employer,
      days:
        lastDay === undefined
          ? t('results.ongoing', { from: day(start) })
          : t('results.span', { from: day(start), to: day(lastDay) }),
      hours: t('results.hours_of', { hours: number(weeklyHours) }),
      traits: traits.map((trait) => t(`outcomes.trait.${trait}`)).join(', '),
    }));
