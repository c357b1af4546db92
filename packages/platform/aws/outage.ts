/** Something outside did not answer, or not as it must: nobody's fault who called, and worth another try later. */
export class Outage extends Error {
  override readonly name = 'Outage';
}

/**
 * Asks something outside and reads its answer.
 *
 * @throws Outage with the cause, when the call fails, times out, or `read` finds that the answer lacks what it must hold.
 */
export const asked = async <A, T>(what: string, call: () => Promise<A>, read: (answer: A) => T | undefined) => {
  const answer = await call().catch((cause: unknown) => {
    throw new Outage(what, { cause });
  });
  const value = read(answer);
  if (value === undefined) throw new Outage(`${what}: an answer without its content`);
  return value;
};
