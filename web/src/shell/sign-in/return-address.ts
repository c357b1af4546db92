import type { Language } from '@kt/kernel';

/** Where to come back to after sign-in: the page that was wanted, or the tasks. */
export const returnAddress = (language: Language, path: string): string =>
  path === `/${language}/sign-in` || path === `/${language}` ? `/${language}/tasks` : path;
