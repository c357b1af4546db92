import type web from '@kt/words/fi/web.json';

export type NavLink = {
  /** Without the language. */
  readonly to: string;
  /** In the shell's catalogue: the link is shown before its door is loaded. */
  readonly label: keyof typeof web;
  /** Pages elsewhere that are reached from it: on them it is the current one, too. */
  readonly also?: readonly string[];
  /** Shown to those who have one of these; to everybody without. */
  readonly roles?: readonly string[];
};
