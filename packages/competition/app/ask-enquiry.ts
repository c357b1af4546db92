import { type Act, type Done, err, type IdSource, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { type TellsAsker, tracesOf } from '../domain/asker-traces.ts';
import { askedAs, type EnquiryError, mayAsk } from '../domain/enquiry.ts';
import { type Bidder, maskedAct } from './around-tender.ts';
import type { Askers, Enquiries } from './enquiry-ports.ts';
import { type NotFound, notFound } from './errors.ts';
import type { Competitions, Pseudonyms } from './ports.ts';
import type { Invitations } from './tender-ports.ts';

type Deps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly competitions: Pick<Competitions, 'load'>;
  readonly invitations: Pick<Invitations, 'find'>;
  readonly enquiries: Pick<Enquiries, 'create'>;
  readonly pseudonyms: Pseudonyms;
  readonly askers: Askers;
};

type AskError = NotFound | EnquiryError | TellsAsker;

/** The asker's name in questions about one competition: nobody can lay it beside the name of its tender. */
export const askerOf = ({ pseudonyms }: Pick<Deps, 'pseudonyms'>, { id, organisation }: Bidder): string =>
  pseudonyms.of(`${id}#questions`, organisation);

/** An invited organisation asks about an open competition, in its own words but without its name. */
export const askEnquiry =
  (deps: Deps) =>
  (bidder: Bidder, text: string, act: Act): Promise<Result<Done, AskError | WorkError>> => {
    const asker = askerOf(deps, bidder);
    return deps.work.run<AskError>(maskedAct(act, asker), async (at) => {
      const { authority, organisation, id: competition } = bidder;
      const [invitation, found, known] = await Promise.all([
        deps.invitations.find(authority, organisation, competition),
        deps.competitions.load(bidder),
        deps.askers.knownAs(organisation),
      ]);
      if (invitation === undefined || found === undefined) return err(notFound);
      const allowed = mayAsk(found.state, at);
      if (!allowed.ok) return allowed;
      const traces = tracesOf(text, known);
      if (traces.length > 0) return err({ code: 'competition.question_names_asker', traces });
      const id = deps.ids.next('enquiry');
      const { state, fact } = askedAs({ id, authority, competition, asker, text }, at);
      return ok({ done: { id, version: 1 }, parts: [deps.enquiries.create(state, fact)] });
    });
  };
