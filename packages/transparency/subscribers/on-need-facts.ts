import { type Act, type Id, ok, type UnitOfWork } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import { zNeedAnnounced, zNeedChanged, zNeedClosed, zNeedDropped, zNeedMeetingLogged } from '@kt/purchasing/events.ts';
import type { NeedDescribed, PublicNeed, PublicNeeds } from '../app/public-needs.ts';

type Deps = { readonly work: UnitOfWork; readonly needs: PublicNeeds };
type Ref = { readonly authority: Id<'authority'>; readonly need: Id<'need'> };

const change = ({ work, needs }: Deps, { authority, need }: Ref, act: Act, next: (before: PublicNeed) => PublicNeed) =>
  work.run(act, async () => {
    const before = await needs.load(authority, need);
    const parts = before === undefined ? [] : [needs.put(authority, next(before))];
    return ok({ done: { id: need, version: 1 }, parts });
  });

const about = (told: NeedDescribed): NeedDescribed => {
  const { title, text, serviceTypes, municipalities, targetGroups, expectedPerYear, plannedMonth, commentBy } = told;
  const all = { title, text, serviceTypes, municipalities, targetGroups, expectedPerYear, plannedMonth, commentBy };
  return { ...all, ...(told.market && { market: told.market }) };
};

/** Keeps what is public of planned needs as their latest facts tell it. */
export const onNeedFacts = (deps: Deps): readonly Subscriber[] => [
  subscriber('transparency.need_announced', 'need.announced', zNeedAnnounced, (fact, act) => {
    const { authority, need, at, description } = fact;
    const parts = [deps.needs.put(authority, { ...about(description), need, announcedAt: at, meetings: [] })];
    return deps.work.run(act, () => Promise.resolve(ok({ done: { id: need, version: 1 }, parts })));
  }),
  subscriber('transparency.need_changed', 'need.changed', zNeedChanged, (fact, act) =>
    change(deps, fact, act, ({ market: _market, ...before }) => ({
      ...before,
      ...about(fact.description),
      changes: [...(before.changes ?? []), { at: fact.at, fields: fact.fields, before: fact.before }],
    })),
  ),
  subscriber('transparency.need_meeting', 'need.meeting_logged', zNeedMeetingLogged, (fact, act) =>
    change(deps, fact, act, (before) => ({
      ...before,
      meetings: [...before.meetings, { day: fact.day, summary: fact.summary }],
    })),
  ),
  subscriber('transparency.need_closed', 'need.closed', zNeedClosed, (fact, act) =>
    change(deps, fact, act, (before) => ({ ...before, closed: { at: fact.at, system: fact.system } })),
  ),
  subscriber('transparency.need_dropped', 'need.dropped', zNeedDropped, (fact, act) =>
    change(deps, fact, act, (before) => ({ ...before, dropped: { at: fact.at, reason: fact.reason } })),
  ),
];
