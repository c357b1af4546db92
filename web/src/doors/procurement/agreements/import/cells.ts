/** A table as a file tells it, blank rows too: the first row that says anything names the columns. */
export type Table = readonly (readonly string[])[];
