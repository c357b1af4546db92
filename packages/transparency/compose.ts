import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { Platform } from '@kt/platform/platform.ts';
import { appendEvents } from './app/append-events.ts';
import { countResults } from './app/count-results.ts';
import { coverEvents } from './app/cover.ts';
import { findForWorkers } from './app/find-for-workers.ts';
import { keepOpened, viewReceipt } from './app/opened-envelopes.ts';
import type { AgreedOf } from './app/ports.ts';
import { needsForAll } from './app/public-needs.ts';
import { serviceViews } from './app/public-services.ts';
import { publicViews } from './app/public-views.ts';
import { searchIndex } from './app/search-index.ts';
import { searchServices } from './app/search-services.ts';
import { turnViews } from './app/turns.ts';
import { drawerStore } from './store/drawer-store.ts';
import { sha256Hasher } from './store/hasher.ts';
import { transparencyTable } from './store/keys.ts';
import { logStore } from './store/log-store.ts';
import { openedEnvelopeStore } from './store/opened-envelope-store.ts';
import { publicNeedStore } from './store/public-need-store.ts';
import { publicServiceStore } from './store/public-service-store.ts';
import { admittedTo, publicStore } from './store/public-store.ts';
import { publicSystemStore } from './store/public-system-store.ts';
import { resultStore } from './store/result-store.ts';
import { turnStore } from './store/turn-store.ts';
import { onCompetitionFacts } from './subscribers/on-competition-facts.ts';
import { onNeedFacts } from './subscribers/on-need-facts.ts';
import { onPublishedFacts } from './subscribers/on-published-facts.ts';
import { onResultFacts } from './subscribers/on-result-facts.ts';
import { onServiceFacts } from './subscribers/on-service-facts.ts';
import { onSystemFacts } from './subscribers/on-system-facts.ts';

export const tables = [transparencyTable];

/** What writes: the global log, and the subscribers that keep what is public. It answers nobody, and searches nothing. */
export const composeLog = ({ db, clock, ids, signer }: Pick<Platform, 'db' | 'clock' | 'ids' | 'signer'>) => {
  const work = unitOfWork({ db, table: transparencyTable, clock, ids });
  const log = logStore(db);
  const published = publicStore(db);
  const services = publicServiceStore(db);
  const envelopes = openedEnvelopeStore(db);
  return {
    append: appendEvents({ work, log, hasher: sha256Hasher, signer, published }),
    cover: coverEvents({ log }),
    subscribers: [
      ...onPublishedFacts({ work, published }),
      ...onServiceFacts({ work, services, index: searchIndex({ services, drawers: drawerStore(db) }) }),
      ...onResultFacts(countResults({ work, results: resultStore(db) })),
      ...onSystemFacts({ work, published, systems: publicSystemStore(db) }),
      ...onNeedFacts({ work, needs: publicNeedStore(db) }),
      ...onCompetitionFacts({ work, published, envelopes, keepOpened: keepOpened({ work, log, envelopes }) }),
    ],
    dueHandlers: [],
  };
};

const composeSearch = ({ db, clock }: Pick<Platform, 'db' | 'clock'>) =>
  searchServices({ services: publicServiceStore(db), drawers: drawerStore(db), clock });

/** The same catalogue for case workers, joined with what their authority has agreed: agreements answer that. */
export const composeFinding = (
  platform: Pick<Platform, 'db' | 'clock'>,
  { agreedOf }: { readonly agreedOf: AgreedOf },
) => ({ find: findForWorkers({ search: composeSearch(platform), agreedOf, clock: platform.clock }) });
export type Finding = ReturnType<typeof composeFinding>;

/** What anybody may read: needs no more than the table and the public half of the signing key. */
export const composePublicViews = ({
  db,
  clock,
  signer,
}: Pick<Platform, 'db' | 'clock'> & {
  readonly signer: Pick<Platform['signer'], 'publicKey'>;
}) => ({
  views: {
    ...publicViews({ log: logStore(db), published: publicStore(db), systems: publicSystemStore(db), signer }),
    ...serviceViews(publicServiceStore(db)),
    services: composeSearch({ db, clock }),
    ...turnViews({ turns: turnStore(db), clock }),
    ...needsForAll(publicNeedStore(db)),
    receipt: viewReceipt({ envelopes: openedEnvelopeStore(db), published: publicStore(db), signer }),
  },
});

/** The transparency context over one platform: the global log, and what is public. */
export const composeTransparency = (platform: Pick<Platform, 'db' | 'clock' | 'ids' | 'signer'>) => ({
  ...composeLog(platform),
  ...composePublicViews(platform),
});

/** Who is admitted to a category of the authority's open systems, each once: as the public lists say. */
export const composeAdmittedTo = ({ db }: Pick<Platform, 'db'>) => ({ admittedTo: admittedTo(db) });

/** What the opening asks: whether the log covers events. */
export const composeCover = ({ db }: Pick<Platform, 'db'>): Pick<Transparency, 'cover'> => ({
  cover: coverEvents({ log: logStore(db) }),
});

export type Transparency = ReturnType<typeof composeTransparency>;
