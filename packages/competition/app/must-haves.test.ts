import type { Id } from '@kt/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding, MustHaveAnswers } from '../domain/must-haves.ts';
import { publishedOf } from '../domain/published-evaluation.ts';
import { MUST_HAVES, WORLD } from '../testing/default-world.ts';
import { bids, decided, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

const { officer, reviewer, decider, evaluator, provider, otherProvider, thirdProvider } = WORLD;
let world: World;
let ref: CompetitionRef;

const bid = (organisation: Id<'organisation'>, mustHaves: MustHaveAnswers) =>
  bids(world, ref, organisation, { content: { mustHaves } });
const tenderOf = async (organisation: Id<'organisation'>) => {
  const { rows } = await world.officers.listTenders(ref);
  const found = rows.find((row) => row.provider === organisation);
  if (found === undefined) throw new Error(organisation);
  return found;
};
const judge = async (
  organisation: Id<'organisation'>,
  command: Parameters<World['officers']['judgeTender']>[1],
  own: readonly Id<'organisation'>[] = [],
) => {
  const { id: tender } = await tenderOf(organisation);
  const at = { authority: ref.authority, competition: ref.id, tender };
  return codeOf(await world.officers.judgeTender(at, command, own, act(officer, 'competition.check_tender')));
};
const finds = (organisation: Id<'organisation'>, ...findings: readonly Finding[]) =>
  judge(organisation, { do: 'check', findings });
const MET = MUST_HAVES.map(({ key }) => ({ requirement: key, met: true }));
const lock = async () => codeOf(await world.officers.lockScores(ref, [], act(evaluator, 'competition.lock_scores')));

beforeEach(async () => {
  world = await aWorld();
  ref = await published(world, { mustHaves: MUST_HAVES });
  await bid(provider, { site: true, swedish: true });
  await bid(otherProvider, { site: true, swedish: false });
  await bid(thirdProvider, { site: true });
  await opened(world, ref);
});

describe('minimum requirements', () => {
  it('are answered by each tender, or it is incomplete', async () => {
    expect((await tenderOf(provider)).state).toBe('valid');
    expect((await tenderOf(otherProvider)).content?.mustHaves).toEqual({ site: true, swedish: false });
    expect(await tenderOf(thirdProvider)).toMatchObject({ state: 'invalid', reason: 'incomplete' });
  });

  it('are found met of every tender that is ranked; one that fails is rejected, named and told why', async () => {
    await expect(scored(world, ref, () => 400)).rejects.toThrow('competition.requirements_open');
    expect(await finds(provider, ...MET)).toBe('ok');
    expect(await lock()).toBe('competition.requirements_open');
    const reason = 'Palvelua ei saa ruotsiksi';
    const fails: Finding = { requirement: 'swedish', met: false, reason };
    expect(await finds(otherProvider, { requirement: 'site', met: true }, fails)).toBe('ok');
    expect(await lock()).toBe('competition.requirements_open');
    expect(await judge(otherProvider, { do: 'reject', ground: 'minimum_requirement', reason })).toBe('ok');
    expect(await lock()).toBe('ok');

    const { document, ...evaluation } = must(await world.officers.viewEvaluation(ref));
    const [own, other] = [await tenderOf(provider), await tenderOf(otherProvider)];
    const frozen = [
      { tender: own.id, findings: MET },
      { tender: other.id, findings: [{ requirement: 'site', met: true }, fails] },
    ].sort((a, b) => (a.tender < b.tender ? -1 : 1));
    expect(evaluation.inputs.requirements).toEqual(frozen);
    expect(evaluation.ranking.map(({ tender }) => tender)).toEqual([own.id]);
    expect(JSON.stringify(must(publishedOf(evaluation)))).not.toContain('site');
    expect(await finds(provider, fails)).toBe('lifecycle.not_allowed');

    await decided(world, ref, document);
    expect(await world.serve()).toEqual([]);
    const letters = [...world.files].filter(([key]) => key.includes('letters')).map(([, text]) => text);
    expect(letters.length).toBeGreaterThan(0);
    const silent = letters.filter((text) => !text.includes('Palvelu ruotsiksi') || !text.includes(reason));
    expect(silent).toEqual([]);
  });

  it('are not judged by whoever belongs to the bidder, and whoever judged does not decide', async () => {
    expect(await judge(provider, { do: 'check', findings: MET }, [provider])).toBe('competition.conflict_of_interest');
    const { id: tender } = await tenderOf(provider);
    const at = { authority: ref.authority, competition: ref.id, tender };
    for (const by of [decider, reviewer])
      must(await world.officers.judgeTender(at, { do: 'check', findings: MET }, [], act(by, 'check')));
    expect(await judge(otherProvider, { do: 'reject', ground: 'minimum_requirement', reason: 'Ei ruotsia' })).toBe(
      'ok',
    );
    const evaluation = await scored(world, ref, () => 300);
    await expect(decided(world, ref, evaluation)).rejects.toThrow('competition.same_person');
  });
});
