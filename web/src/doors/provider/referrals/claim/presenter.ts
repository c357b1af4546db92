import { type LocalDate, plusDays } from '@kt/kernel';
import type { HeldEvidence } from '@kt/outcomes/domain/service-period.ts';
import { commonRule } from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';

/** The last day on which the money should be there when the claim is sent today: checking, then the payment term. */
export const expectedPayDay = (today: LocalDate): LocalDate =>
  plusDays(today, commonRule('claimDecisionDays', today) + commonRule('paymentTermDays', today));

type Stored = { readonly id: string; readonly obtainedOn: string };
export type Proof = { readonly id: HeldEvidence['evidence']; readonly label: string };

/** What can be sent with the claim, by kind and the day it was obtained. */
export const proofs = (
  held: readonly HeldEvidence[],
  stored: readonly Stored[],
  { t, day }: Pick<Words, 't' | 'day'>,
): readonly Proof[] =>
  held.map(({ evidence, kind }) => {
    const file = stored.find(({ id }) => id === evidence);
    const name = t(`evidence.kind.${kind}`);
    return { id: evidence, label: file === undefined ? name : `${name}, ${day(file.obtainedOn)}` };
  });
