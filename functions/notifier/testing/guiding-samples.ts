import type { ClientFact } from '@kt/casework/domain/client-facts.ts';
import type { DeputyFact } from '@kt/casework/domain/deputy.ts';
import type { GuideNoticeFact } from '@kt/casework/domain/guide-notice.ts';
import { type Id, id, instant, type LocalDate, localDate, municipalityCode, type Stamp } from '@kt/kernel';

const ulid = (n: number): string => String(n).padStart(26, '0');
/** The readers of the desk: whoever is told by person must be one of them. */
const GUIDES = [1, 2, 3, 4].map((n) => `per_${ulid(n)}`);

const REASON = 'a namesake';
const PROFILE: ClientFact<'client.separated'>['profile'] = {
  language: 'sv',
  targetGroups: [],
  partialWorkAbility: false,
  nonDisclosure: false,
  homes: [
    {
      municipality: municipalityCode('905'),
      from: localDate('2020-01-01'),
      source: 'client',
      recordedAt: instant('2026-03-04T07:00:00.000Z'),
    },
  ],
};

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
  'client.separation_asked': ClientFact<'client.separation_asked'>;
  'client.separation_refused': ClientFact<'client.separation_refused'>;
  'client.separated': ClientFact<'client.separated'>;
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
  'client.separation_asked': { ...stamp, type: 'client.separation_asked', authority, client, reason: REASON },
  'client.separation_refused': {
    ...stamp,
    type: 'client.separation_refused',
    authority,
    client,
    reason: REASON,
    told: GUIDES,
  },
  'client.separated': {
    ...stamp,
    type: 'client.separated',
    authority,
    client,
    joined: stamp,
    reason: REASON,
    external: { reference: 'TMT-1' },
    profile: PROFILE,
    contact: { name: 'Kaarina Testinen' },
    asOf: stamp.at,
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
