import type { ChoiceMode } from '@kt/casework/domain/choice.ts';

type Option = { readonly agreement: string };

/** What the page reads of the referral that came to nothing. */
export type Refused = {
  readonly shown: { readonly agreements: readonly string[] };
  readonly choice?: { readonly mode: ChoiceMode } | undefined;
  readonly offer?: { readonly agreement: string } | undefined;
};

export type Onward<O> = {
  readonly options: readonly O[];
  /** The one whose turn it is; nobody's when the client chose: then it is the client who says who is next. */
  readonly proposed: string | undefined;
};

/**
 * Who is left when one said no. Where the client had left the choice open, those that the client was shown come first, in
 * the order in which they were shown, and the first of them is proposed.
 */
export const onwardOf = <O extends Option>({ shown, choice, offer }: Refused, selectable: readonly O[]): Onward<O> => {
  const willing = selectable.filter(({ agreement }) => agreement !== offer?.agreement);
  if (choice === undefined || choice.mode === 'client') return { options: willing, proposed: undefined };
  const place = ({ agreement }: O): number => {
    const at = shown.agreements.indexOf(agreement);
    return at === -1 ? shown.agreements.length : at;
  };
  const options = willing.toSorted((a, b) => place(a) - place(b));
  return { options, proposed: options[0]?.agreement };
};
