import { type Clock, err, ok, type Result } from '@kt/kernel';
import { markOf } from '../domain/shown-mark.ts';
import { isBehind, type LaidOut, type LayOutDeps, layOut, type OptionsAsk } from './lay-out.ts';
import { loadReadable } from './load-client.ts';
import type { AgreementOption, CaseworkRefusal, ClientRef, Clients } from './ports.ts';

/** What can be chosen, in the client's neutral order, and what cannot, each with its reason. */
export type ShownOptions = Pick<LaidOut, 'leftOpen' | 'ownLimitCents'> & {
  readonly selectable: readonly AgreementOption[];
  readonly notSelectable: readonly AgreementOption[];
  /** To be sent back with the choice, so that nothing is sent after another list than the one that was on the page. */
  readonly mark: string;
};

export type ShowOptionsDeps = LayOutDeps & { readonly clock: Clock; readonly clients: Pick<Clients, 'load'> };

/** The options to look through with a client; nothing is recorded before one is drafted. */
export const showOptions =
  ({ clock, clients, ...deps }: ShowOptionsDeps) =>
  async (ref: ClientRef, ask: OptionsAsk): Promise<Result<ShownOptions, CaseworkRefusal>> => {
    const at = clock.now();
    const loaded = await loadReadable(clients, ref, at);
    if (!loaded.ok) return loaded;
    const { state } = loaded.value;
    if (state.profile === undefined) return err({ code: 'casework.retention_passed' });
    const laid = await layOut(deps, state, state.profile, ask, at);
    if (!laid.ok) return laid;
    const { free, blocked, ...rules } = laid.value;
    const behind = free.filter((option) => isBehind(option, free));
    return ok({
      selectable: free.filter((option) => !behind.includes(option)),
      notSelectable: [...behind.map((option) => ({ ...option, obstacle: 'preferred_first' })), ...blocked],
      mark: markOf(free),
      ...rules,
    });
  };
