import { allocate, cents, type Id, type Share, share } from '@kt/kernel';

type Organisation = Id<'organisation'>;

/** What a member gets of what is paid, by a share of everything or by the steps that it does alone. */
export type Split =
  | { readonly by: 'share'; readonly shares: readonly MemberShare[] }
  | { readonly by: 'step'; readonly of: StepsOf; readonly steps: readonly MemberStep[] };
export type MemberShare = { readonly organisation: Organisation; readonly share: Share };
/** `step`: a key of the rate card of the category `of`. */
export type MemberStep = { readonly step: string; readonly organisation: Organisation };
export type StepsOf = {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
};

const WHOLE = 10_000;

/** The sum of the shares in basis points; 10 000 is the whole. */
export const sumOfShares = (shares: readonly { readonly share: number }[]): number =>
  shares.reduce((sum, one) => sum + one.share, 0);

/** A proposal to start from: the whole by the largest remainder, so that no basis point is lost. */
export const evenShares = (members: readonly Organisation[]): readonly MemberShare[] => {
  const parts =
    members.length === 0
      ? []
      : allocate(
          cents(WHOLE),
          members.map(() => 1),
        );
  return members.flatMap((organisation, n) => {
    const part = parts[n];
    return part === undefined ? [] : [{ organisation, share: share(part) }];
  });
};

export type SplitError =
  /** The shares do not make the whole: `sum` in basis points. */
  | { readonly code: 'registry.split_not_whole'; readonly sum: number }
  /** A member gets nothing, or a stranger or the same one twice gets something. */
  | { readonly code: 'registry.split_member_wrong'; readonly organisation: string }
  | { readonly code: 'registry.split_step_twice'; readonly step: string };

const memberError = (members: readonly Organisation[], given: readonly Organisation[]): SplitError | undefined => {
  const stranger = given.find((one) => !members.includes(one));
  const left = members.find((one) => !given.includes(one));
  const organisation = stranger ?? left;
  return organisation && { code: 'registry.split_member_wrong', organisation };
};

const twice = <T>(all: readonly T[]): T | undefined => all.find((one, n) => all.indexOf(one) !== n);

/** Every member gets something, nobody else does, and together it is the whole. */
export const splitError = (split: Split, members: readonly Organisation[]): SplitError | undefined => {
  if (split.by === 'step') {
    const step = twice(split.steps.map((one) => one.step));
    if (step !== undefined) return { code: 'registry.split_step_twice', step };
    return memberError(
      members,
      split.steps.map((one) => one.organisation),
    );
  }
  const { shares } = split;
  const given = shares.filter((one) => one.share > 0).map((one) => one.organisation);
  const again = twice(given);
  if (again !== undefined) return { code: 'registry.split_member_wrong', organisation: again };
  const wrong = memberError(members, given);
  if (wrong !== undefined) return wrong;
  const sum = sumOfShares(shares);
  return sum === WHOLE && shares.every((one) => one.share > 0) ? undefined : { code: 'registry.split_not_whole', sum };
};

/** The split without one member: its share or steps wait for somebody. */
export const splitWithout = (split: Split, left: Organisation): Split =>
  split.by === 'share'
    ? { ...split, shares: split.shares.filter(({ organisation }) => organisation !== left) }
    : { ...split, steps: split.steps.filter(({ organisation }) => organisation !== left) };
