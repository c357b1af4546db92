import type { ClaimState } from '@kt/outcomes/domain/claim.ts';
import type { StepSource } from '@kt/outcomes/domain/step-source.ts';
import type { Words } from '../../../../shared/language/use-words.ts';

type Ask = Pick<Words, 't' | 'name' | 'euros'>;

export type FeeStep = {
  readonly step: string;
  readonly title: Readonly<Record<string, string | undefined>>;
  readonly earnedBy: StepSource;
  readonly priceCents: number;
  readonly perClient: number;
  readonly claims: readonly {
    readonly claim: string;
    readonly state: ClaimState;
    readonly priceCents: number;
    readonly amountCents?: number | undefined;
  }[];
};
export type FeeLine = { readonly key: string; readonly what: string; readonly price: string; readonly how: string };

/** Every step of the old rate card: what was claimed, and what may still be earned by the rule of a switch. */
export const feeLines = (steps: readonly FeeStep[], { t, name, euros }: Ask): readonly FeeLine[] =>
  steps.flatMap(({ step, title, earnedBy, priceCents, perClient, claims }) => [
    ...claims.map(({ claim, state, amountCents, priceCents: price }) => ({
      key: claim,
      what: name(title),
      price: euros(amountCents ?? price),
      how: t(`state.claim.${state}`),
    })),
    ...(claims.length < perClient
      ? [{ key: step, what: name(title), price: euros(priceCents), how: t(`switch.may.${earnedBy}`) }]
      : []),
  ]);
