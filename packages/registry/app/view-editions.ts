import { err, type Instant, ok, type PageAsk, type PageKey, type Result, type Rows } from '@kt/kernel';
import type { ServiceCard } from '../domain/service.ts';
import { type CardEdition, editionAt, liveEdition } from '../domain/service-editions.ts';
import type { ServiceRef, Services } from './ports.ts';

type NotFound = { readonly code: 'registry.not_found' };
type EditionDeps = { readonly services: Pick<Services, 'load' | 'endedEditions' | 'endedAt'> };

/** What a card said, and from when until when; without `until` it says so still. */
export type EditionView = ServiceCard & {
  readonly number: number;
  readonly from: Instant;
  readonly until?: Instant;
};

const viewOf = ({ number, from, until, card }: CardEdition): EditionView => ({
  number,
  from,
  ...(until !== undefined && { until }),
  ...card,
});

/** Every version that others could read, the newest first. */
export const listEditions =
  ({ services }: EditionDeps) =>
  async (ref: ServiceRef, page: PageAsk): Promise<Result<Rows<EditionView>, NotFound>> => {
    const [found, ended] = await Promise.all([services.load(ref), services.endedEditions(ref, page)]);
    if (found === undefined) return err({ code: 'registry.not_found' });
    const live = page.after === undefined ? liveEdition(found.state) : undefined;
    const rows = [...(live === undefined ? [] : [live]), ...ended.found].map(viewOf);
    const next: PageKey | undefined = ended.next;
    return ok({ rows, ...(next !== undefined && { next }) });
  };

/** What the card said at one moment; not found when nobody could read it then. */
export const viewEdition =
  ({ services }: EditionDeps) =>
  async (ref: ServiceRef, at: Instant): Promise<Result<EditionView, NotFound>> => {
    const [found, ended] = await Promise.all([services.load(ref), services.endedAt(ref, at)]);
    const live = found === undefined ? undefined : liveEdition(found.state);
    const known = [ended, live].filter((one) => one !== undefined);
    const shown = found === undefined ? undefined : editionAt(known, at);
    return shown === undefined ? err({ code: 'registry.not_found' }) : ok(viewOf(shown));
  };
