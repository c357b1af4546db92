import { holdsIdentityCode } from '@kt/kernel';

/** The dotted names of the fields that hold a personal identity code, which the server would refuse. */
export const identityCodesIn = (value: unknown, path: readonly string[] = []): readonly string[] => {
  if (typeof value === 'string') return holdsIdentityCode(value) ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => identityCodesIn(one, [...path, key]));
};
