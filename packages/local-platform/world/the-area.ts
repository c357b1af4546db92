import { id } from '@kt/kernel';

/** Always the same, so that a person can find the area again in a fresh world. */
export const AREA = id('authority', 'aut_01JG7AASA00000000000000905');
