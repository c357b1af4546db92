export const MOST_BYTES = 4 * 1024 * 1024;

/** Why a chosen file cannot be sent; `undefined` when it can. */
export const fileProblem = (file: { readonly size: number } | undefined): 'choose' | 'too_big' | undefined => {
  if (file === undefined || file.size === 0) return 'choose';
  return file.size > MOST_BYTES ? 'too_big' : undefined;
};
