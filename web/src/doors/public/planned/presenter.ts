import { dayInFinland, type Instant } from '@kt/kernel';

type Shown = { readonly commentBy: string; readonly closed?: object; readonly dropped?: object };

export const needState = ({ closed, dropped }: Shown): 'announced' | 'closed' | 'dropped' => {
  if (dropped !== undefined) return 'dropped';
  return closed === undefined ? 'announced' : 'closed';
};

/** Whether organisations may still comment: to the end of `commentBy` in Finland. */
export const takesComments = (need: Shown, now: Instant): boolean =>
  needState(need) === 'announced' && dayInFinland(now) <= need.commentBy;
