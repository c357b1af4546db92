import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import * as z from 'zod';
import { type Season, versionAt } from './season.ts';

export type Agreed = { readonly agreement: string; readonly provider: SeededProvider };

const zOwnList = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), state: z.string(), provider: z.string() })),
});

const sign = async (season: Season, agreement: string, provider: SeededProvider): Promise<void> => {
  const { by, chair, world } = season;
  const at = `/api/procurement/v1/agreements/${agreement}`;
  const [manager, decider] = [await by('agreements'), await by('decider')];
  await manager.post(`${at}/offer`, {}, await versionAt(manager, at));
  const signatory = await chair(provider);
  const own = `/api/provider/v1/authorities/${world.authority}/agreements/${agreement}`;
  const terms = { reference: 'VAA-TST-2026-1' };
  await signatory.post(`${own}/data-protection`, terms, await versionAt(signatory, own));
  await signatory.post(`${own}/signature`, {}, await versionAt(signatory, own));
  await decider.post(`${at}/signature`, {}, await versionAt(decider, at));
};

/**
 * Each winner's agreement: the reports in its wallet looked at anew, data-protection terms accepted, signed by both sides.
 * The authority's signature is another official's than the one who prepared the agreement.
 */
export const agreeing = async (season: Season, winners: readonly SeededProvider[]): Promise<readonly Agreed[]> => {
  const { by, tell, until, settle } = season;
  await until('2026-03-18');
  const manager = await by('agreements');
  const { rows: agreements } = await manager.get('/api/procurement/v1/agreements', zOwnList);
  const agreed: Agreed[] = [];
  for (const provider of winners) {
    const draft = agreements.find((one) => one.state === 'draft' && one.provider === provider.id);
    if (draft === undefined) throw new Error(`no agreement was drafted for ${provider.fi}`);
    await sign(season, draft.id, provider);
    agreed.push({ agreement: draft.id, provider });
  }
  await settle();
  tell('agreements signed by both sides, rate cards frozen', { agreements: agreed.length });
  return agreed;
};
