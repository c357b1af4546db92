import type { Id, Language, MunicipalityCode } from '@kt/kernel';

type Offered = { readonly languages: readonly Language[]; readonly municipalities: readonly MunicipalityCode[] };

/** What one provider says on a published card. */
export type OfferedCard = Offered & { readonly provider: Id<'organisation'> };

/** Providers whose cards together offer the same, counted and not named. */
export type Profile = Offered & { readonly providers: number };

/** Whom a call in a category would reach. */
export type Reach = {
  /** Admitted now: all of them are invited. */
  readonly admitted: number;
  /** Of those, with no published card of the service: nothing is known of them. */
  readonly unknown: number;
  readonly profiles: readonly Profile[];
};

const together = <T extends string>(lists: readonly (readonly T[])[]): readonly T[] =>
  [...new Set(lists.flat())].sort();

/** Counts the admitted by what their cards of the service offer. */
export const reachOf = (admitted: readonly Id<'organisation'>[], cards: readonly OfferedCard[]): Reach => {
  const byProvider = Map.groupBy(cards, ({ provider }) => provider);
  const everyone = [...new Set(admitted)];
  const known = everyone.flatMap((provider): readonly Offered[] => {
    const own = byProvider.get(provider);
    return own === undefined
      ? []
      : [
          {
            languages: together(own.map(({ languages }) => languages)),
            municipalities: together(own.map(({ municipalities }) => municipalities)),
          },
        ];
  });
  const alike = Map.groupBy(known, (one) => JSON.stringify([one.languages, one.municipalities]));
  const profiles = [...alike.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ ...first, providers: 1 + rest.length }],
  );
  return { admitted: everyone.length, unknown: everyone.length - known.length, profiles };
};

export type Demand =
  | { readonly is: 'language'; readonly language: Language }
  | { readonly is: 'municipality'; readonly municipality: MunicipalityCode };
/** How many of the known providers a demand leaves out, were it the only one. */
export type Excluding = { readonly demand: Demand; readonly providers: number };
export type Proportion = {
  /** Providers that meet every demand by their cards. */
  readonly fitting: number;
  /** Demands that leave somebody out, the one that leaves out most first. */
  readonly excluding: readonly Excluding[];
};

const meets = ({ languages, municipalities }: Offered, demand: Demand): boolean =>
  demand.is === 'language' ? languages.includes(demand.language) : municipalities.includes(demand.municipality);

const count = (profiles: readonly Profile[]): number => profiles.reduce((sum, { providers }) => sum + providers, 0);

/** What the languages and municipalities of a call do to the field of providers. */
export const proportionOf = ({ profiles }: Pick<Reach, 'profiles'>, asked: Offered): Proportion => {
  const demands: readonly Demand[] = [
    ...asked.languages.map((language) => ({ is: 'language', language }) as const),
    ...asked.municipalities.map((municipality) => ({ is: 'municipality', municipality }) as const),
  ];
  const excluding = demands
    .map((demand) => ({ demand, providers: count(profiles.filter((one) => !meets(one, demand))) }))
    .filter(({ providers }) => providers > 0)
    .toSorted((a, b) => b.providers - a.providers);
  const fitting = count(profiles.filter((one) => demands.every((demand) => meets(one, demand))));
  return { fitting, excluding };
};
