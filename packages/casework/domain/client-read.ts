import type { Actor, FactOf, Id, Instant } from '@kt/kernel';

export const READ_PURPOSES = [
  'guidance',
  'service',
  'verification',
  'audit',
  'client_request',
  'client_system',
] as const;
export type ReadPurpose = (typeof READ_PURPOSES)[number];

/** Which part of a client's data was read. */
export const READ_PARTS = ['details', 'contact', 'evidence', 'service_events', 'message'] as const;
export type ReadPart = (typeof READ_PARTS)[number];

/** One reading of a client's data: who, when, what and why; never what it said. */
export type ClientRead = {
  readonly id: Id<'event'>;
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly clientReference: string;
  readonly part: ReadPart;
  readonly purpose: ReadPurpose;
  readonly referral?: Id<'referral'>;
  readonly evidence?: Id<'evidence'>;
  /** The provider whose worker read; absent of officials, and of readings before this was kept. */
  readonly organisation?: Id<'organisation'>;
  readonly at: Instant;
  readonly by: Actor;
};

export type ClientReadFact = FactOf<'client.read', Omit<ClientRead, 'id' | 'at' | 'by'>>;

export const readFact = (read: ClientRead): ClientReadFact => {
  const { authority, client, clientReference, part, purpose, referral, evidence, organisation, at, by } = read;
  return {
    type: 'client.read',
    at,
    by,
    authority,
    client,
    clientReference,
    part,
    purpose,
    ...(referral !== undefined && { referral }),
    ...(evidence !== undefined && { evidence }),
    ...(organisation !== undefined && { organisation }),
  };
};
