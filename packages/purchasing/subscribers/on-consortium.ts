import { type Act, type AppError, type Id, ok, type Result } from '@kt/kernel';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import { zConsortiumChanged, zConsortiumCompleted, zConsortiumDissolved } from '@kt/registry/events.ts';
import type { membersChanged } from '../app/changed-consortium.ts';
import type { Admissions } from '../app/ports.ts';

export type OnConsortiumDeps = {
  readonly admissions: Pick<Admissions, 'ofConsortium' | 'load'>;
  readonly changed: ReturnType<typeof membersChanged>;
};

type Organisation = Id<'organisation'>;
type Fact = {
  readonly consortium: Id<'consortium'>;
  readonly lead: Organisation;
  readonly edition: number;
  readonly members: readonly Organisation[];
  readonly reliedOn: readonly Organisation[];
};

/** The parties beside the lead; facts written before they were named in them name none. */
const partiesIn = ({ lead, edition, members, reliedOn }: Fact) =>
  members.length === 0 ? {} : { parties: { edition, members: members.filter((one) => one !== lead), reliedOn } };

/**
 * An admission waits for an officer from the first change, and its clock begins anew when every party has confirmed the
 * new edition: only then can it be looked at. The edition that it was admitted with is nothing to look at again.
 */
export const onConsortium = ({ admissions, changed }: OnConsortiumDeps): readonly Subscriber[] => {
  const tell = async (
    { consortium, edition, ...group }: Fact,
    act: Act,
    { only, standing }: { readonly only: 'waiting' | 'all'; readonly standing: boolean },
  ): Promise<Result<unknown, AppError>> => {
    for (const ref of await admissions.ofConsortium(consortium)) {
      const found = await admissions.load(ref);
      if (only === 'waiting' && found?.state.reevaluation === undefined) continue;
      const parties = standing ? partiesIn({ consortium, edition, ...group }) : {};
      const told = await changed(ref, { edition, ...parties }, subAct(act, ref.id));
      if (!told.ok) return told;
    }
    return ok(undefined);
  };
  return [
    subscriber('purchasing.consortium_changed', 'consortium.changed', zConsortiumChanged, (fact, act) =>
      tell(fact, act, { only: 'all', standing: true }),
    ),
    subscriber('purchasing.consortium_dissolved', 'consortium.dissolved', zConsortiumDissolved, (fact, act) =>
      tell(fact, act, { only: 'all', standing: false }),
    ),
    subscriber('purchasing.consortium_completed', 'consortium.completed', zConsortiumCompleted, (fact, act) =>
      tell(fact, act, { only: 'waiting', standing: true }),
    ),
  ];
};
