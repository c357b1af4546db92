import { type Act, dayInFinland, type Id, ok, type TxPart, type UnitOfWork } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import {
  type SystemPublished,
  systemEnded,
  systemPublished,
  zOrderCounted,
  zQuestionAnswered,
  zRuleLoosened,
  zSystemChanged,
  zVolumeSet,
} from '@kt/purchasing/events.ts';
import { commonRule } from '@kt/terms';
import type { PublicStore } from '../app/public-ports.ts';
import type { PublicLoosening, PublicSystemDetails, PublicSystems } from '../app/public-systems.ts';

export type SystemFactDeps = {
  readonly work: UnitOfWork;
  readonly published: Pick<PublicStore, 'putSystem' | 'removeSystem'>;
  readonly systems: PublicSystems;
};

type Ref = { readonly authority: Id<'authority'>; readonly system: Id<'system'> };

/** Details, and the line of the list of what is open now. */
const partsOf = (
  { published, systems }: SystemFactDeps,
  authority: Id<'authority'>,
  details: PublicSystemDetails,
): readonly TxPart[] => {
  const { system, names, lastDay, languages, publishedAt, ended } = details;
  const categories = details.categories.map(({ id, name }) => ({ id, name }));
  const line = { system, names, lastDay, languages, publishedAt, categories };
  return [
    systems.putDetails(authority, details),
    ended === undefined ? published.putSystem(authority, line) : published.removeSystem(authority, system),
  ];
};

/** Changes what is shown of a system; one that was never shown stays so. */
const change = (
  deps: SystemFactDeps,
  { authority, system }: Ref,
  act: Act,
  next: (before: PublicSystemDetails) => PublicSystemDetails,
) =>
  deps.work.run(act, async () => {
    const before = await deps.systems.details(authority, system);
    const parts = before === undefined ? [] : partsOf(deps, authority, next(before));
    return ok({ done: { id: system, version: 1 }, parts });
  });

const publicLoosening = ({ at, key, value, usual, reason, decision }: PublicLoosening): PublicLoosening => ({
  at,
  key,
  value,
  usual,
  reason,
  decision,
});

const show = (deps: SystemFactDeps, fact: SystemPublished, act: Act) => {
  const { authority, system, description, categories, notice, initialPeriodEnds, at } = fact;
  const { names, profile, lastDay, languages, estimatedValueCents } = description;
  const details: PublicSystemDetails = {
    system,
    names,
    profile,
    lastDay,
    languages,
    estimatedValueCents,
    publishedAt: at,
    notice,
    ...(initialPeriodEnds !== undefined && { initialPeriodEnds }),
    categories,
    changes: [],
    ...(fact.loosened !== undefined && { loosened: fact.loosened.map(publicLoosening) }),
  };
  const parts = partsOf(deps, authority, details);
  return deps.work.run(act, () => Promise.resolve(ok({ done: { id: system, version: 1 }, parts })));
};

/** Keeps everything that is public of a purchasing system as its latest facts tell it. */
export const onSystemFacts = (deps: SystemFactDeps): readonly Subscriber[] => [
  subscriber('transparency.system_published', 'system.published', systemPublished, (fact, act) =>
    show(deps, fact, act),
  ),
  subscriber('transparency.system_changed', 'system.changed', zSystemChanged, (fact, act) => {
    const { at, reason, notice, lastDay } = fact;
    return change(deps, fact, act, (before) => ({
      ...before,
      lastDay,
      changes: [...before.changes, { at, reason, notice, lastDay }],
    }));
  }),
  subscriber('transparency.volume_set', 'system.volume_set', zVolumeSet, (fact, act) =>
    change(deps, fact, act, (before) => ({
      ...before,
      categories: before.categories.map((one) => (one.id === fact.category ? { ...one, volume: fact.volume } : one)),
    })),
  ),
  subscriber('transparency.rule_loosened', 'system.rule_loosened', zRuleLoosened, (fact, act) =>
    change(deps, fact, act, (before) => ({
      ...before,
      loosened: [...(before.loosened ?? []), publicLoosening(fact)],
    })),
  ),
  subscriber('transparency.answer', 'question.answered', zQuestionAnswered, (fact, act) => {
    const { authority, system, question: id, category, published, at } = fact;
    const one = { id, ...(category !== undefined && { category }), answeredAt: at, ...published };
    const parts = [deps.systems.putQuestion(authority, system, one)];
    return deps.work.run(act, () => Promise.resolve(ok({ done: { id, version: 1 }, parts })));
  }),
  subscriber('transparency.orders', 'category.order_counted', zOrderCounted, (fact, act) => {
    const { authority, category, year, at } = fact;
    const least = commonRule('smallCellPersons', dayInFinland(at));
    const ordered = fact.ordered < least ? {} : { ordered: fact.ordered };
    const waiting = fact.waiting < least ? {} : { waiting: fact.waiting };
    const parts = [deps.systems.putUse(authority, { category, year, ...ordered, ...waiting })];
    return deps.work.run(act, () => Promise.resolve(ok({ done: { id: category, version: 1 }, parts })));
  }),
  ...(['system.expired', 'system.terminated'] as const).map((type) =>
    subscriber(`transparency.${type}`, type, systemEnded, (fact, act) => {
      const { at, reason } = fact;
      const how = type === 'system.expired' ? 'expired' : 'terminated';
      const ended = { at, type: how, ...(reason !== undefined && { reason }) } as const;
      return change(deps, fact, act, (before) => ({ ...before, ended }));
    }),
  ),
];
