import { earliest, type Instant, plusHours } from '@kt/kernel';
import type { Contacts } from './provider.ts';

/** Contacts on file until a correction took their place. */
export type EarlierContacts = Contacts & { readonly until: Instant };
/** How a provider is reached now, and how it was reached before, oldest first. */
export type ContactFile = Contacts & { readonly earlier: readonly EarlierContacts[] };

const TRUSTED_AFTER_HOURS = 30 * 24;
/** The oldest are kept: a row of corrections must not push out what it replaced. */
const KEPT = 20;

/** Contacts count as the provider's own when they stood before the proposal, and for 30 days. */
const trustedSince = (proposedAt: Instant | undefined, at: Instant): Instant =>
  earliest(proposedAt ?? at, plusHours(at, -TRUSTED_AFTER_HOURS));

/** The file after a correction at `at`. Earlier contacts that nobody would call any more are left out. */
export const corrected = (
  { earlier, ...before }: ContactFile,
  contacts: Contacts,
  { at, proposedAt }: { readonly at: Instant; readonly proposedAt: Instant | undefined },
): ContactFile => {
  const kept = [...earlier, { ...before, until: at }].filter(({ until }) => until > trustedSince(proposedAt, at));
  return { ...contacts, earlier: kept.slice(0, KEPT) };
};

/**
 * Whom an officer calls about a proposed account: those on file before the proposal and at least 30 days ago, or the
 * oldest ones known. Whoever has taken over an account cannot also take over the call.
 */
export const contactsToCall = (
  { earlier, ...now }: ContactFile,
  { at, proposedAt }: { readonly at: Instant; readonly proposedAt: Instant | undefined },
): Contacts => {
  const stood = earlier.find(({ until }) => until > trustedSince(proposedAt, at));
  if (stood === undefined) return now;
  const { until: _until, ...contacts } = stood;
  return contacts;
};
