import type { EvidenceKind, Step } from '@kt/terms';

/** Empty when the step is proved (any one of its kinds is enough), else the kinds of which one is needed. */
export const missingEvidence = (
  step: Pick<Step, 'evidence'>,
  held: readonly EvidenceKind[],
): readonly EvidenceKind[] =>
  step.evidence.length === 0 || step.evidence.some((kind) => held.includes(kind)) ? [] : step.evidence;
