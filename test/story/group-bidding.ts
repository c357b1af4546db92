import { id } from '@kt/kernel';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import type { Joined } from './joining.ts';
import { admitTogether, applyTogether } from './partnering.ts';
import type { Season } from './season.ts';

/** A consortium of two with a place in the category. */
export type Group = {
  readonly consortium: string;
  readonly lead: SeededProvider;
  readonly partner: SeededProvider;
};

/** Two make a consortium, apply together and are admitted. */
export const admittedGroup = async (
  season: Season,
  joined: Joined,
  [lead, partner]: readonly [SeededProvider, SeededProvider],
): Promise<Group> => {
  const { consortium, request } = await applyTogether(season, joined, [lead, partner]);
  await admitTogether(season, request);
  return { consortium, lead, partner };
};

const zConsortium = z.looseObject({
  proposed: z.looseObject({
    edition: z.int(),
    terms: z.looseObject({
      name: z.string(),
      members: z.array(z.looseObject({ organisation: z.string(), role: z.unknown(), municipalities: z.unknown() })),
      split: z.unknown(),
      isJointlyLiable: z.boolean(),
      leadInvoices: z.boolean(),
    }),
  }),
  names: z.record(z.string(), z.looseObject({ fi: z.string().optional() })),
});

/** What the lead's browser puts into the tender: the consortium as it was admitted. */
export const namedIn = async ({ chair }: Season, { consortium, lead }: Group) => {
  const { proposed, names } = await (await chair(lead)).get(`/api/provider/v1/consortia/${consortium}`, zConsortium);
  const { name, members, split, isJointlyLiable, leadInvoices } = proposed.terms;
  return {
    consortium: id('consortium', consortium),
    edition: proposed.edition,
    name,
    members: members.map(({ organisation, role, municipalities }) => ({
      organisation,
      name: names[organisation]?.fi ?? '',
      role,
      municipalities,
    })),
    split,
    isJointlyLiable,
    leadInvoices,
  };
};
