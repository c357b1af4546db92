import {
  zCompetitionCancelled,
  zCompetitionCompleted,
  zCompetitionDecided,
  zCompetitionOpened,
  zCompetitionPublished,
  zTenderOpened,
  zTenderVoided,
} from '@kt/competition/events.ts';
import { type Act, err, type Id, ok, type TxPart } from '@kt/kernel';
import { type Origin, type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { keepOpened, OpenedEnvelopes } from '../app/opened-envelopes.ts';
import type { PublicStore } from '../app/public-ports.ts';
import type { PublishDeps } from './on-published-facts.ts';

/** What the category that a competition buys in is called, where both are known. */
const titleOf = async (published: PublicStore, authority: Id<'authority'>, competition: Id<'competition'>) => {
  const category = await published.subject(authority, competition);
  const systems = category === undefined ? [] : await published.systems(authority);
  return systems.flatMap(({ categories }) => categories).find(({ id }) => id === category)?.name;
};

type Deps = PublishDeps & {
  readonly envelopes: Pick<OpenedEnvelopes, 'putDone'>;
  readonly keepOpened: ReturnType<typeof keepOpened>;
};

/**
 * While a competition is published and unopened the log's head is withheld. Winners become public when every agreement
 * has been signed, not before: those of the newest version of the decision, without anybody it has dropped.
 */
export const onCompetitionFacts = ({
  work,
  published,
  envelopes,
  keepOpened: keepEnvelope,
}: Deps): readonly Subscriber[] => {
  const opened = (fact: Parameters<Deps['keepOpened']>[0], act: Act, { item }: Origin) =>
    item === undefined ? Promise.resolve(err({ code: 'transparency.not_covered' })) : keepEnvelope(fact, item, act);
  const keep = (competition: Id<'competition'>, act: Act, parts: readonly TxPart[]) =>
    work.run(act, () => Promise.resolve(ok({ done: { id: competition, version: 1 }, parts })));
  return [
    subscriber('transparency.unopened', 'competition.published', zCompetitionPublished, (fact, act) => {
      const { authority, competition, category } = fact;
      return keep(competition, act, [
        published.markUnopened(competition),
        published.putSubject(authority, competition, category),
      ]);
    }),
    subscriber('transparency.opened', 'competition.opened', zCompetitionOpened, ({ competition }, act) =>
      keep(competition, act, [published.markOpened(competition), envelopes.putDone(competition)]),
    ),
    subscriber('transparency.tender_opened', 'tender.opened', zTenderOpened, opened),
    subscriber('transparency.tender_voided', 'tender.voided', zTenderVoided, opened),
    subscriber('transparency.cancelled', 'competition.cancelled', zCompetitionCancelled, ({ competition }, act) =>
      keep(competition, act, [published.markOpened(competition)]),
    ),
    subscriber('transparency.decided', 'competition.decided', zCompetitionDecided, (fact, act) =>
      work.run(act, async () => {
        const { authority, competition, version } = fact;
        const winners = fact.winners.map(({ rank, provider }) => ({ rank, provider }));
        const before = await published.prepared(authority, competition);
        const isNews = before === undefined || before.version < version;
        const compared = fact.compared ?? before?.compared;
        const parts = fact.parts === undefined ? {} : { parts: fact.parts };
        const prepared = { competition, version, winners, ...(compared !== undefined && { compared }), ...parts };
        const writes = isNews ? [published.prepareDecision(authority, prepared, before)] : [];
        return ok({ done: { id: competition, version }, parts: writes });
      }),
    ),
    subscriber('transparency.completed', 'competition.completed', zCompetitionCompleted, (fact, act) =>
      work.run(act, async (at) => {
        const { authority, competition } = fact;
        const { winners = [], compared, parts: shares } = (await published.prepared(authority, competition)) ?? {};
        const title = await titleOf(published, authority, competition);
        const told = {
          ...(title !== undefined && { title }),
          ...(compared !== undefined && { compared }),
          ...(shares !== undefined && { parts: shares }),
        };
        const decision = { competition, completedAt: at, winners, ...told };
        const parts = [published.putDecision(authority, decision)];
        return ok({ done: { id: competition, version: 1 }, parts });
      }),
    ),
  ];
};
