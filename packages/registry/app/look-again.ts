import { type Act, type Done, err, type Id, type Result, type WorkError } from '@kt/kernel';
import type { Officer } from '../domain/provider-commands.ts';
import type { changeProvider } from './change-provider.ts';
import type { lookUp } from './look-up.ts';
import type { Providers, RegistryError } from './ports.ts';

export type LookAgainDeps = {
  readonly providers: Pick<Providers, 'load'>;
  readonly change: ReturnType<typeof changeProvider>;
  readonly look: ReturnType<typeof lookUp>;
};

/** An officer asks the public register again, and the answer is kept with the provider. */
export const lookAgain =
  ({ providers, change, look }: LookAgainDeps) =>
  async (id: Id<'organisation'>, officer: Officer, act: Act): Promise<Result<Done, RegistryError | WorkError>> => {
    const found = await providers.load(id);
    if (found === undefined) return err({ code: 'registry.not_found' });
    return change(id, { command: 'note_look', officer, looked: await look(found.state.yTunnus) }, act);
  };
