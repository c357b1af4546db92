import type { Trilingual } from '@kt/kernel';
import type { ClaimShown } from '../reads.ts';

type Titled = {
  readonly criteria: readonly { readonly key: string; readonly title: Trilingual }[];
  readonly rateCard: { readonly steps: readonly { readonly key: string; readonly title: Trilingual }[] };
};

/** What a claim is about: the criterion answered, or the step priced. */
export const fieldTitle = ({ criteria, rateCard }: Titled, field: string): Trilingual | undefined => {
  const part = field.slice(0, field.indexOf('.'));
  const key = field.slice(part.length + 1);
  const among = part === 'prices' ? rateCard.steps : criteria;
  return among.find((one) => one.key === key)?.title;
};

type Claim = Pick<ClaimShown, 'ruling'>;
/** Whose turn it is with a claim: the officer's to rule, or a second person's to confirm; nobody's once confirmed. */
export const claimTurn = ({ ruling }: Claim): 'rule' | 'confirm' | 'done' => {
  if (ruling?.state === 'confirmed') return 'done';
  return ruling?.state === 'ruled' ? 'confirm' : 'rule';
};

/** The ruling that was given last, whether it holds yet or not. */
export const lastRuling = ({ ruling }: Claim) => ruling?.rulings.at(-1);
