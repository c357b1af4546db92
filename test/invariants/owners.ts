import * as z from 'zod';
import { itemsOf, type Known, statesOf } from './dump.ts';

/** Who may know of an object by its id. */
export type Owner = {
  readonly authority: string;
  readonly organisations: ReadonlySet<string>;
  /** Whether it may stand where nobody is signed in. */
  readonly isPublic: boolean;
  /** From when on everybody concerned may know of it. */
  readonly publicFrom?: string | undefined;
};

const authority = z.string();
/** What its key says a referral's state does not say again. */
const zReferral = z
  .looseObject({
    ref: z.looseObject({ id: z.string(), authority }),
    state: z.looseObject({ client: z.string(), offer: z.looseObject({ provider: z.string() }).optional() }),
  })
  .transform(({ ref, state: { client, offer } }) => ({ id: ref.id, authority: ref.authority, client, offer }));
const zAgreement = z.looseObject({
  id: z.string(),
  authority,
  terms: z.looseObject({
    provider: z.string(),
    members: z.array(z.looseObject({ organisation: z.string() })).optional(),
  }),
});
const zEvidence = z.looseObject({ id: z.string(), authority, referral: z.string() });
const zClaim = z.looseObject({ claim: z.string(), authority, provider: z.string() });
const zOwned = z.looseObject({ id: z.string(), authority, provider: z.string() });
const zRequest = zOwned.extend({
  parties: z.looseObject({ members: z.array(z.string()), reliedOn: z.array(z.string()) }).optional(),
});
const zTender = z.looseObject({
  id: z.string(),
  authority,
  competition: z.string(),
  provider: z.string().optional(),
});

type Entry = readonly [id: string, owner: Owner];
const entry = (id: string, of: string, organisations: readonly string[], more: Partial<Owner> = {}): Entry => [
  id,
  { authority: of, organisations: new Set(organisations), isPublic: false, ...more },
];

/** Referrals, the clients behind them and the evidence under them belong to the provider a referral was offered to. */
const ofCasework = (known: Known): readonly Entry[] => {
  const referrals = itemsOf(known, 'casework', 'referral', zReferral);
  const providersOf = (chosen: readonly z.infer<typeof zReferral>[]): readonly string[] =>
    chosen.flatMap(({ offer }) => offer?.provider ?? []);
  const clients = Map.groupBy(referrals, ({ client }) => client);
  const byId = Map.groupBy(referrals, ({ id }) => id);
  return [
    ...referrals.map((one) => entry(one.id, one.authority, providersOf([one]))),
    ...[...clients].map(([client, own]) => entry(client, own[0]?.authority ?? '', providersOf(own))),
    ...statesOf(known, 'casework', 'evidence', zEvidence).map((one) =>
      entry(one.id, one.authority, providersOf(byId.get(one.referral) ?? [])),
    ),
  ];
};

/**
 * Everything whose id belongs to one provider and its buyer. A tender is known to the other parties once its competition
 * is decided.
 */
export const ownersOf = (known: Known, decided: ReadonlyMap<string, string>): ReadonlyMap<string, Owner> =>
  new Map([
    ...ofCasework(known),
    ...statesOf(known, 'agreements', 'agreement', zAgreement).map(({ id, authority: of, terms }) => {
      const members = (terms.members ?? []).map(({ organisation }) => organisation);
      return entry(id, of, [terms.provider, ...members], { isPublic: true });
    }),
    ...statesOf(known, 'outcomes', 'claim', zClaim).map((one) => entry(one.claim, one.authority, [one.provider])),
    ...statesOf(known, 'settlement', 'line', zOwned).map((one) => entry(one.id, one.authority, [one.provider])),
    ...statesOf(known, 'purchasing', 'request', zRequest).map(({ id, authority: of, provider, parties }) =>
      entry(id, of, [provider, ...(parties?.members ?? []), ...(parties?.reliedOn ?? [])]),
    ),
    ...statesOf(known, 'competition', 'tender', zTender).flatMap(({ id, authority: of, competition, provider }) =>
      provider === undefined ? [] : [entry(id, of, [provider], { publicFrom: decided.get(competition) })],
    ),
  ]);
