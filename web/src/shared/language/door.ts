/** The parts of the application that are loaded when first entered; the open catalogue of services is one by itself. */
export type Door =
  | 'shell'
  | 'public'
  | 'open'
  | 'services'
  | 'verify'
  | 'provider'
  | 'casework'
  | 'procurement'
  | 'finance';
/** `three`: what forms begin with in all three languages at once. */
export type WordsOf = Door | 'three';
