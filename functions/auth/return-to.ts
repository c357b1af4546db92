const PATH = /^\/(?![/\\])[\w\-./~%?=&:+,@]*$/;
const LONGEST = 500;

/** Where to go after sign-in: a path of our own site, or the start page for anything else. */
export const safeReturn = (wanted: string | undefined, origin: string): string => {
  const start = '/';
  if (wanted === undefined || wanted.length > LONGEST || !PATH.test(wanted)) return start;
  const url = URL.parse(wanted, origin);
  return url?.origin === origin ? `${url.pathname}${url.search}` : start;
};
