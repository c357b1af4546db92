/** What derived keys are for. Changing one changes the key: pseudonyms would name nobody any more. */
export const CURSORS = 'cursors';
export const PSEUDONYMS = 'pseudonyms';
