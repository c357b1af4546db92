import type { ClientFact } from '@kt/casework/domain/client-facts.ts';
import type { DeputyFact } from '@kt/casework/domain/deputy.ts';
import type { GuideNoticeFact } from '@kt/casework/domain/guide-notice.ts';
import { type Id, id, type LocalDate, localDate, type Stamp } from '@kt/kernel';

const ulid = (n: number): string => String(n).padStart(26, '0');
/** The readers of the desk: whoever is told by person must be one of them. */
const GUIDES = [1, 2, 3, 4].map((n) => `per_${ulid(n)}`);

type About = {
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly referral: Id<'referral'>;
  readonly day: LocalDate;
};

/** What is told to those who guide clients, by person. */
export const guidingSamples = (
  stamp: Stamp,
  { authority, client, referral, day }: About,
): {
  'client.guides_told': GuideNoticeFact;
  'client.handed_over': ClientFact<'client.handed_over'>;
  'deputy.named': Extract<DeputyFact, { readonly type: 'deputy.named' }>;
} => ({
  'client.guides_told': {
    ...stamp,
    type: 'client.guides_told',
    authority,
    client,
    referral,
    serviceType: 'work_coaching',
    about: 'declined',
    to: GUIDES,
  },
  'client.handed_over': {
    ...stamp,
    type: 'client.handed_over',
    authority,
    client,
    from: stamp.by,
    to: stamp.by,
    told: GUIDES,
  },
  'deputy.named': {
    ...stamp,
    type: 'deputy.named',
    authority,
    deputy: id('deputy', `dep_${ulid(1)}`),
    worker: stamp.by,
    standIn: stamp.by,
    from: localDate('2026-02-20'),
    until: day,
    told: GUIDES,
  },
});
