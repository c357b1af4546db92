const PATH = /^\/(?![/\\])[\w\-./~%?=&:+,@]*$/;
const LONGEST = 500;

/** Where to go after sign-in: a path of our own site, or the start page for anything else. */
export const safeReturn = (wanted: string | undefined, origin: string): string => {
  const start = '/';
  if (wanted === undefined || wanted.length > LONGEST || !PATH.test(wanted)) return start;
  const url = URL.parse(wanted, origin);
  // Reading takes dots away, and what is left may begin as an address of somebody else does.
  return url?.origin === origin && PATH.test(url.pathname) ? `${url.pathname}${url.search}` : start;
};
