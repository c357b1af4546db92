import { err, type Id, type Instant, ok, type PageKey, type Result, type Rows, rowsOf } from '@kt/kernel';
import type { Declined, Enquiry, EnquiryState, PublicAnswer } from '../domain/enquiry.ts';
import type { Bidder } from './around-tender.ts';
import { askerOf } from './ask-enquiry.ts';
import type { Enquiries } from './enquiry-ports.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionRef, Pseudonyms } from './ports.ts';
import type { Invitations } from './tender-ports.ts';

/** A question as officials see it: who asks is not told, so that the answer is the same whoever it is. */
export type EnquiryRow = Omit<Enquiry, 'asker'> & { readonly version: number };

/** The questions about a competition for whoever answers them, the oldest first. */
export const listEnquiries =
  ({ enquiries }: { readonly enquiries: Pick<Enquiries, 'all'> }) =>
  async (ref: CompetitionRef, after?: PageKey): Promise<Rows<EnquiryRow>> =>
    rowsOf(await enquiries.all(ref, after), ({ state: { asker: _asker, ...rest }, version }) => ({ ...rest, version }));

/** What an invited organisation reads: answers to everybody, and the own questions that have none. */
export type CallEnquiry = {
  readonly id: Id<'enquiry'>;
  readonly state: EnquiryState;
  /** When it was asked and in which words: of the own ones without an answer. When others asked is not told. */
  readonly asked?: { readonly at: Instant; readonly text: string };
  readonly published?: PublicAnswer & { readonly at: Instant };
  /** Of an own one: why it is not answered. */
  readonly declined?: Declined & { readonly at: Instant };
};

type Deps = {
  readonly enquiries: Pick<Enquiries, 'answered' | 'unansweredOf'>;
  readonly invitations: Pick<Invitations, 'find'>;
  readonly pseudonyms: Pseudonyms;
};

const answeredRow = ({ id, state, published }: Enquiry): CallEnquiry => {
  if (published === undefined) return { id, state };
  const { at, question, answer } = published;
  return { id, state, published: { at, question, answer } };
};
const told = ({ reason, text, at }: NonNullable<Enquiry['declined']>) => ({ reason, text, at });
const ownRow = ({ id, state, askedAt, text, declined }: Enquiry): CallEnquiry => ({
  id,
  state,
  asked: { at: askedAt, text },
  ...(declined !== undefined && { declined: told(declined) }),
});

/** The same answers to everybody invited, whoever asked; on the first page after the own questions that have no answer. */
export const listCallEnquiries =
  (deps: Deps) =>
  async (bidder: Bidder, after?: PageKey): Promise<Result<Rows<CallEnquiry>, NotFound>> => {
    const { authority, organisation, id } = bidder;
    const [invitation, page, own] = await Promise.all([
      deps.invitations.find(authority, organisation, id),
      deps.enquiries.answered(bidder, after),
      after === undefined ? deps.enquiries.unansweredOf(askerOf(deps, bidder)) : [],
    ]);
    if (invitation === undefined) return err(notFound);
    const { rows, ...rest } = rowsOf(page, ({ state }) => answeredRow(state));
    return ok({ ...rest, rows: [...own.map(({ state }) => ownRow(state)), ...rows] });
  };
