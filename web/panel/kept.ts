import type { Letter, Person } from './machine.ts';

const OPEN = 'kt.panel.open';
const NARROW = '(max-width: 48rem)';

/** Whether the bar stood open when it was last seen; on a narrow window it begins small. */
export const wasOpen = (): boolean => {
  const kept = localStorage.getItem(OPEN);
  return kept === null ? !matchMedia(NARROW).matches : kept === 'yes';
};

export const keepOpen = (open: boolean): void => {
  localStorage.setItem(OPEN, open ? 'yes' : 'no');
};

const GUIDE = 'kt.panel.guide';

/** The step of the guide that was begun last. */
export const guideStep = (): number => Number(localStorage.getItem(GUIDE) ?? '0');
export const keepGuideStep = (at: number): void => {
  localStorage.setItem(GUIDE, String(at));
};

const readKey = ({ sub }: Person): string => `kt.panel.read.${sub}`;

/** Letters that came after the mailbox was last open. */
export const unread = (self: Person | undefined, letters: readonly Letter[]): readonly Letter[] => {
  const until = self === undefined ? '' : (localStorage.getItem(readKey(self)) ?? '');
  return letters.filter(({ at }) => at > until);
};

export const markRead = (self: Person | undefined, letters: readonly Letter[]): void => {
  const newest = letters[0];
  if (self !== undefined && newest !== undefined) localStorage.setItem(readKey(self), newest.at);
};
