import { type Act, type Done, ok, type Result, type WorkError } from '@kt/kernel';
import type { CompetitionError } from '../domain/competition-errors.ts';
import type { NotFound } from './errors.ts';
import type { CompetitionDeps, CompetitionRef, KeyCustody } from './ports.ts';
import { runCommand } from './run-command.ts';

/** Makes sealing key pairs: the public half as text, the private half as bytes to be wrapped at once. */
export type KeyMaker = () => Promise<{ readonly publicKey: string; readonly privateKey: Uint8Array }>;

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & {
  readonly makeKeyPair: KeyMaker;
  readonly custody: Pick<KeyCustody, 'wrap'>;
};

/**
 * Gives an approved competition its key pair: the public half goes into the competition, the private half is wrapped for
 * this competition alone. A competition that has its key keeps it.
 */
export const makeKey =
  (deps: Deps) =>
  async (ref: CompetitionRef, act: Act): Promise<Result<Done, CompetitionError | NotFound | WorkError>> => {
    const found = await deps.competitions.load(ref);
    if (found?.state.publicKey !== undefined) return ok({ id: ref.id, version: found.version });
    const { publicKey, privateKey } = await deps.makeKeyPair();
    const wrapped = await deps.custody.wrap(privateKey, { competition: ref.id });
    privateKey.fill(0);
    return runCommand(deps)(
      ref,
      act,
      () => Promise.resolve(ok({ do: 'attach_key', publicKey })),
      (before, change) => deps.competitions.attachKey(before, change, wrapped),
    );
  };
