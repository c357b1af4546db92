type Grant = {
  readonly id: string;
  readonly role: string;
  readonly state: 'proposed' | 'in_force';
  readonly proposedBy: string;
};
type Reader = { readonly person: string | undefined; readonly has: (...roles: readonly string[]) => boolean };

/** What the reader may do about somebody's role; who proposed it does not confirm it, and nobody confirms their own. */
export const actsOn = ({ state, proposedBy }: Grant, of: string, { person, has }: Reader) => {
  const mayJudge = has('system_admin', 'supervisor');
  const isOther = person !== proposedBy && person !== of;
  return {
    judge: state === 'proposed' && mayJudge && isOther,
    waits: state === 'proposed' && !(mayJudge && isOther),
    revoke: state === 'in_force' && mayJudge,
  };
};
