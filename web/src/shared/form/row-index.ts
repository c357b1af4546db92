export type RowIndex = `${number}`;

const isRowIndex = (text: string): text is RowIndex => /^\d+$/.test(text);

/** A row's place within the name of its fields, e.g. `criteria.0.title`. */
export const rowIndex = (n: number): RowIndex => {
  const text = String(n);
  if (!isRowIndex(text)) throw new RangeError(`${text} is no row`);
  return text;
};
