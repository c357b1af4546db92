import { err, type Language, ok, type Result } from '@kt/kernel';
import { type CallDates, callDates } from '../domain/call-dates.ts';
import type { Bidder } from './around-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import type { Competitions } from './ports.ts';
import type { Invitations } from './tender-ports.ts';

type Deps = {
  readonly competitions: Pick<Competitions, 'load'>;
  readonly invitations: Pick<Invitations, 'find'>;
  readonly calendar: (call: CallDates, language: Language) => string;
};

/** A call's dates as a file for the calendars of whoever was invited. */
export const readCalendar =
  ({ competitions, invitations, calendar }: Deps) =>
  async (bidder: Bidder, language: Language): Promise<Result<{ readonly text: string }, NotFound>> => {
    const { authority, organisation, id } = bidder;
    const [invitation, found] = await Promise.all([
      invitations.find(authority, organisation, id),
      competitions.load(bidder),
    ]);
    if (invitation === undefined || found === undefined) return err(notFound);
    return ok({ text: calendar(callDates(found.state), language) });
  };
