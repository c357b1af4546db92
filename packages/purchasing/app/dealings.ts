import type { Id, PageKey } from '@kt/kernel';
import type { Requests } from './ports.ts';

/** Whether a provider has ever sent a request to an authority: only then is it that authority's business. Drafts do not count. */
export const dealsWith =
  ({ requests }: { readonly requests: Pick<Requests, 'ofProvider'> }) =>
  async (authority: Id<'authority'>, provider: Id<'organisation'>): Promise<boolean> => {
    let after: PageKey | undefined;
    do {
      const page = await requests.ofProvider(provider, after);
      if (page.found.some(({ state }) => state.authority === authority && state.submitted !== undefined)) return true;
      after = page.next;
    } while (after !== undefined);
    return false;
  };
