/** What a field is called on the page: by its name, and by whose it is where several forms of one kind stand there. */
export const fieldId = (name: string, within?: string): string => (within === undefined ? name : `${within}-${name}`);
