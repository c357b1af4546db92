import { type AppError, err, type Id, ok, type Result } from '@kt/kernel';
import type { LogStore, PublicHead, Signer } from './ports.ts';
import type { PublicStore } from './public-ports.ts';
import type { PublicQuestion, PublicSystemDetails, PublicSystems, PublicUse } from './public-systems.ts';

export type PublicDeps = {
  readonly log: Pick<LogStore, 'head'>;
  readonly published: PublicStore;
  readonly systems: Pick<PublicSystems, 'details' | 'uses' | 'questions'>;
  readonly signer: Pick<Signer, 'publicKey'>;
};

type ShownSystem = PublicSystemDetails & {
  readonly uses: readonly PublicUse[];
  readonly questions: readonly PublicQuestion[];
};

/** What anybody may read. */
export const publicViews = ({ log, published, systems, signer }: PublicDeps) => ({
  authorities: async () => ok({ rows: await published.authorities() }),
  systems: async (authority: Id<'authority'>) => ok({ rows: await published.systems(authority) }),
  /** A system with its categories, changes and end: also when it takes no requests any more. */
  system: async (authority: Id<'authority'>, system: Id<'system'>): Promise<Result<ShownSystem, AppError>> => {
    const found = await systems.details(authority, system);
    if (found === undefined) return err({ code: 'transparency.not_found' });
    const categories = found.categories.map(({ id }) => id);
    const [uses, questions] = await Promise.all([
      systems.uses(authority, categories),
      systems.questions(authority, system),
    ]);
    return ok({ ...found, uses, questions });
  },
  admitted: async (authority: Id<'authority'>, category: string) =>
    ok({ rows: await published.admitted(authority, category) }),
  /** One decision with its comparison: nobody sees it before its agreements are signed. */
  decision: async (authority: Id<'authority'>, competition: Id<'competition'>) => {
    const found = await published.decision(authority, competition);
    return found === undefined ? err({ code: 'transparency.not_found' } as const) : ok(found);
  },
  decisions: async (authority: Id<'authority'>) => ok({ rows: await published.decisions(authority) }),
  /**
   * The newest signed head, with the key that verifies it. While any competition is unopened there is none to give: the
   * log's size would tell how many tenders have come.
   */
  logHead: async (): Promise<Result<PublicHead, AppError>> => {
    if (await published.anyUnopened()) return err({ code: 'transparency.head_withheld' });
    const { signed } = await log.head();
    return signed === undefined
      ? err({ code: 'transparency.log_empty' })
      : ok({ ...signed, publicKey: await signer.publicKey() });
  },
});
