import { type Act, type AppError, type Id, ok, type Result } from '@kt/kernel';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import { zConsortiumChanged, zConsortiumCompleted, zConsortiumDissolved } from '@kt/registry/events.ts';
import type { membersChanged } from '../app/consortia.ts';
import type { Admissions } from '../app/ports.ts';

export type OnConsortiumDeps = {
  readonly admissions: Pick<Admissions, 'ofConsortium' | 'load'>;
  readonly changed: ReturnType<typeof membersChanged>;
};

type Fact = { readonly consortium: Id<'consortium'>; readonly edition: number };

/**
 * An admission waits for an officer from the first change, and its clock begins anew when every party has confirmed the
 * new edition: only then can it be looked at. The edition that it was admitted with is nothing to look at again.
 */
export const onConsortium = ({ admissions, changed }: OnConsortiumDeps): readonly Subscriber[] => {
  const tell = async (
    { consortium, edition }: Fact,
    act: Act,
    only: 'waiting' | 'all',
  ): Promise<Result<unknown, AppError>> => {
    for (const ref of await admissions.ofConsortium(consortium)) {
      const found = await admissions.load(ref);
      if (only === 'waiting' && found?.state.reevaluation === undefined) continue;
      const told = await changed(ref, edition, subAct(act, ref.id));
      if (!told.ok) return told;
    }
    return ok(undefined);
  };
  return [
    subscriber('purchasing.consortium_changed', 'consortium.changed', zConsortiumChanged, (fact, act) =>
      tell(fact, act, 'all'),
    ),
    subscriber('purchasing.consortium_dissolved', 'consortium.dissolved', zConsortiumDissolved, (fact, act) =>
      tell(fact, act, 'all'),
    ),
    subscriber('purchasing.consortium_completed', 'consortium.completed', zConsortiumCompleted, (fact, act) =>
      tell(fact, act, 'waiting'),
    ),
  ];
};
