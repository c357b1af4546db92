import { zAgreementActivated, zAgreementRefused, zAgreementWithdrawn } from '@kt/agreements/events.ts';
import { type Act, type Id, ok, parseId } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { CompetitionRef } from '../app/ports.ts';
import type { recordAgreement } from '../app/record-agreement.ts';
import type { refuseAward } from '../app/refuse-award.ts';

type Acts = {
  readonly recordAgreement: ReturnType<typeof recordAgreement>;
  readonly refuseAward: ReturnType<typeof refuseAward>;
};

/** Agreements that came of no competition are none of ours. */
const nothingToDo = () => Promise.resolve(ok(undefined));

/** Our own word comes back when a decision drops a winner; a person's withdrawal is news. */
const isByPerson = ({ by }: { readonly by: string }): boolean => parseId('person', by) !== undefined;

/** A refusal that crossed a correction of the decision: who wins no more has nothing to refuse. */
const givesUp = async ({ refuseAward }: Acts, ref: CompetitionRef, provider: Id<'organisation'>, act: Act) => {
  const done = await refuseAward(ref, provider, act);
  return !done.ok && done.error.code === 'competition.not_winner' ? ok(undefined) : done;
};

/** A winner's agreement in force, a winner who refused to sign, or one whose agreement the authority took back. */
export const onAgreement = (x: Acts): readonly Subscriber[] => [
  subscriber('competition.record-agreement', 'agreement.activated', zAgreementActivated, (fact, act) => {
    const { authority, competition, provider, agreement } = fact;
    return competition === undefined
      ? nothingToDo()
      : x.recordAgreement({ authority, id: competition }, { provider, agreement }, act);
  }),
  subscriber('competition.refuse-award', 'agreement.refused', zAgreementRefused, (fact, act) =>
    fact.competition === undefined
      ? nothingToDo()
      : givesUp(x, { authority: fact.authority, id: fact.competition }, fact.provider, act),
  ),
  subscriber('competition.withdraw-award', 'agreement.withdrawn', zAgreementWithdrawn, (fact, act) =>
    fact.competition === undefined || !isByPerson(fact)
      ? nothingToDo()
      : givesUp(x, { authority: fact.authority, id: fact.competition }, fact.provider, act),
  ),
];
