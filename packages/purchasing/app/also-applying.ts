import type { Id } from '@kt/kernel';
import type { AlsoApplying } from '../domain/parties.ts';
import type { Admissions, CategoryRef, Requests } from './ports.ts';

type Organisation = Id<'organisation'>;
type Deps = { readonly requests: Requests; readonly admissions: Admissions };
/** Who applies, or stands, together; `provider` leads. */
type Group = { readonly provider: Organisation; readonly parties: readonly Organisation[] };

/** Which of the parties seek or have a place in the category in another way too. Nobody's draft counts: it may never be sent. */
export const alsoApplying =
  ({ requests, admissions }: Deps) =>
  async (ref: CategoryRef, { provider, parties }: Group): Promise<readonly AlsoApplying[]> => {
    const appliesAlone = async (organisation: Organisation): Promise<boolean> => {
      const id = organisation === provider ? undefined : await requests.liveOf(ref, organisation);
      const found = id && (await requests.load({ authority: ref.authority, id }));
      return found !== undefined && found.state.state !== 'draft';
    };
    const of = async (organisation: Organisation): Promise<readonly AlsoApplying[]> => {
      const [alone, together, places] = await Promise.all([
        appliesAlone(organisation),
        requests.partIn(ref, organisation),
        organisation === provider ? [] : admissions.ofProvider(ref, organisation),
      ]);
      const isIn = places.some(({ state }) => state.state !== 'removed' && state.state !== 'exited');
      const isPartner = together.some(({ lead, state }) => lead !== provider && state !== 'draft');
      return [
        ...(alone ? [{ organisation, as: 'alone' } as const] : []),
        ...(isPartner ? [{ organisation, as: 'in_consortium' } as const] : []),
        ...(isIn ? [{ organisation, as: 'admitted' } as const] : []),
      ];
    };
    return (await Promise.all(parties.map(of))).flat();
  };
