/** Who did something, told to the reader; a name is used for others where it is known. */
export const byWhom = (person: string, me: string): 'you' | 'other' | 'system' => {
  if (person === me) return 'you';
  return person.startsWith('system') ? 'system' : 'other';
};
