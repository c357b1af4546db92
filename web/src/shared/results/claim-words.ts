import { dayInFinland, type Instant } from '@kt/kernel';
import type { Assessment, Block } from '@kt/outcomes/domain/assessment.ts';
import type { ClaimState } from '@kt/outcomes/domain/claim.ts';
import type { Words } from '../language/use-words.ts';
import type { Tone } from '../page/parts.tsx';

type Ask = Pick<Words, 't' | 'euros' | 'day'>;

const TONES: Readonly<Partial<Record<ClaimState, Tone>>> = {
  claimable: 'info',
  reminder: 'warning',
  returned: 'warning',
  rejected: 'warning',
  rejected_finally: 'error',
  lapsed: 'error',
  verified: 'success',
  paid: 'success',
};
export const claimTone = (state: ClaimState): Tone => TONES[state] ?? 'neutral';

const dayOfMoment = (at: Instant, { day }: Pick<Ask, 'day'>): string => day(dayInFinland(at));

/** Blocks that need no figures. */
const PLAIN = {
  'outcomes.open_proposal': 'claim.block.open_proposal',
  'outcomes.duplicate': 'claim.block.duplicate',
  'outcomes.agreement_ended': 'claim.block.agreement_ended',
  'outcomes.step_before_missing': 'claim.block.step_before_missing',
  'outcomes.not_earned': 'claim.block.not_earned',
  'outcomes.of_other_service': 'claim.block.of_other_service',
  'outcomes.paid_elsewhere': 'claim.block.paid_elsewhere',
  'outcomes.start_fee_again': 'claim.block.start_fee_again',
} as const;
type Plain = Extract<Block, { readonly code: keyof typeof PLAIN }>;
const isPlain = (block: Block): block is Plain => block.code in PLAIN;

/** One rule that blocks a claim, and what it takes to mend it, in words. */
export const blockText = (block: Block, words: Ask): string => {
  const { t, euros } = words;
  if (isPlain(block)) return t(PLAIN[block.code]);
  switch (block.code) {
    case 'outcomes.no_commitment':
      return t('claim.block.no_commitment', { needed: euros(block.neededCents), left: euros(block.leftCents) });
    case 'outcomes.cap_reached':
      return t('claim.block.cap_reached', { limit: t(`outcomes.limit.${block.limitedBy}`) });
    case 'outcomes.evidence_missing':
      return t('claim.block.evidence_missing', {
        kinds: block.kinds.map((kind) => t(`evidence.kind.${kind}`)).join(', '),
      });
    case 'outcomes.outside_window': {
      const from = dayOfMoment(block.opensAt, words);
      return t('claim.block.outside_window', { from, to: dayOfMoment(block.lapsesAt, words) });
    }
    case 'outcomes.after_switch':
      return t('claim.block.after_switch', { day: words.day(block.lastDay) });
  }
};

/** Everything that blocks, in words; empty when the claim may go on. */
export const blockTexts = (assessment: Pick<Assessment, 'blocks'> | undefined, words: Ask): readonly string[] =>
  (assessment?.blocks ?? []).map((block) => blockText(block, words));
