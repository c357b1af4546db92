/** A hash in groups that can be compared by eye. */
export const inGroups = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(' ');
