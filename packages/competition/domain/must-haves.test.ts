import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCompetition } from '../testing/builders.ts';
import { aCategory, aContent, MUST_HAVES, tenderId, WORLD } from '../testing/default-world.ts';
import { anOpenedTender, aTenderContent } from '../testing/tender-builders.ts';
import { decideCompetition } from './competition.ts';
import { contentErrors } from './content-check.ts';
import { openTender } from './judge-envelope.ts';
import {
  checkFindings,
  declined,
  type Finding,
  frozenFindings,
  MOST_MUST_HAVES,
  type MustHave,
  meetsAll,
  unanswered,
  unmetBy,
} from './must-haves.ts';
import { applyOpened, decideOpened, type OpenedTender } from './opened-tender.ts';

const asked = { mustHaves: MUST_HAVES };
const [site, swedish] = ['site', 'swedish'] as const;
const codesOf = (mustHaves: readonly MustHave[]): readonly string[] =>
  contentErrors(aContent({ mustHaves }), aCategory()).map(({ code }) => code);
const many = (n: number): readonly MustHave[] =>
  Array.from({ length: n }, (_, k) => ({ key: `must-${String(k)}`, title: { fi: 'Vaatimus', sv: 'Krav' } }));

describe('the minimum requirements of a draft', () => {
  it('are said in both national languages, each once, and are not too many', () => {
    expect(codesOf(MUST_HAVES)).toEqual([]);
    expect(codesOf([{ key: 'x', title: { fi: 'Vain suomeksi', sv: ' ' } }])).toEqual(['competition.text_missing']);
    expect(codesOf([...MUST_HAVES, ...MUST_HAVES.slice(0, 1)])).toEqual(['competition.requirement_repeated']);
    expect(codesOf(many(MOST_MUST_HAVES))).toEqual([]);
    expect(codesOf(many(MOST_MUST_HAVES + 1))).toEqual(['competition.requirements_too_many']);
  });

  it('may be worded better or dropped in an open call, which asks for a confirmation; none is added', () => {
    const open = aCompetition(asked).published();
    const given = (mustHaves: readonly MustHave[]) =>
      decideCompetition(
        open.state,
        {
          do: 'addendum',
          texts: { fi: 'Selvennys', sv: 'Precisering' },
          changes: { mustHaves },
          asksConfirmation: false,
        },
        open.at,
        WORLD.officer,
      );
    const better = MUST_HAVES.map((one) => (one.key === site ? { ...one, title: { fi: 'Uusi', sv: 'Ny' } } : one));
    const changed = given(better);
    expect(changed).toMatchObject({
      ok: true,
      value: [{ changes: { was: { mustHaves: MUST_HAVES }, is: { mustHaves: better } } }],
    });
    expect(changed.ok && changed.value[0]).not.toHaveProperty('isMaterial');
    expect(given(MUST_HAVES.slice(1)).ok).toBe(true);
    expect(given([...MUST_HAVES, ...many(1)])).toMatchObject({
      error: { code: 'competition.requirement_added', requirement: 'must-0' },
    });
    expect(given([{ key: site, title: { fi: 'Uusi' } }])).toMatchObject({
      error: { code: 'competition.text_missing' },
    });
    const unchanged = given(MUST_HAVES.toReversed());
    expect(unchanged.ok && unchanged.value[0]).not.toHaveProperty('changes');
  });
});

describe('what a bidder answers', () => {
  it('is a yes or a no to each; nothing is asked where nothing was published', () => {
    const keysOf = (found: readonly MustHave[]) => found.map(({ key }) => key);
    expect(keysOf(unanswered(asked))).toEqual([site, swedish]);
    expect(keysOf(unanswered(asked, { site: false }))).toEqual([swedish]);
    expect(keysOf(declined(asked, { site: false, swedish: true }))).toEqual([site]);
    expect(unanswered({}, {})).toEqual([]);
  });

  it('makes a tender incomplete when one is missing, and leaves a no to be judged', () => {
    const { state: competition, at } = aCompetition(asked).witnessed();
    const received = {
      tender: tenderId(1),
      hash: 'h1',
      receivedAt: WORLD.publishing,
      provider: WORLD.provider,
      isUnaltered: true,
      unconfirmed: false,
    };
    const opened = (mustHaves?: Readonly<Record<string, boolean>>) => {
      const content = aTenderContent(mustHaves === undefined ? {} : { mustHaves });
      const found = { content, admissionWasActive: true };
      return openTender(competition, received, WORLD.provider, found, at, 'system:opening').state;
    };
    expect(opened()).toMatchObject({ state: 'invalid', reason: 'incomplete' });
    expect(opened({ site: true })).toMatchObject({ state: 'invalid', reason: 'incomplete' });
    expect(opened({ site: true, swedish: false })).toMatchObject({ state: 'valid' });
  });
});

const check = (tender: OpenedTender, findings: readonly Finding[]) =>
  decideOpened(tender, { do: 'check', asked: MUST_HAVES, findings }, WORLD.deadline, WORLD.officer);
const checked = (tender: OpenedTender, findings: readonly Finding[]): OpenedTender => {
  const decided = check(tender, findings);
  if (!decided.ok) throw new TypeError(decided.error.code);
  return applyOpened(tender, decided.value[0]);
};

describe('what an official finds', () => {
  it('names a requirement of this competition, once, and why it is not met', () => {
    const codeOf = (findings: readonly Finding[]) => {
      const found = checkFindings(asked, findings);
      return found.ok ? 'ok' : found.error.code;
    };
    expect(codeOf([{ requirement: site, met: true }])).toBe('ok');
    expect(codeOf([{ requirement: 'other', met: true }])).toBe('competition.requirement_unknown');
    expect(codeOf([site, site].map((requirement) => ({ requirement, met: true })))).toBe(
      'competition.requirement_unknown',
    );
    expect(codeOf([{ requirement: site, met: false, reason: ' ei  ' }])).toBe('competition.requirement_reason_missing');
    expect(codeOf([{ requirement: site, met: false, reason: 'Ei toimipaikkaa' }])).toBe('ok');
  });

  it('keeps why beside the fact, out of its keys', () => {
    const decided = check(anOpenedTender(), [
      { requirement: site, met: false, reason: 'Ei toimipaikkaa' },
      { requirement: swedish, met: true, reason: 'turha' },
    ]);
    expect(decided).toMatchObject({
      value: [{ type: 'tender.checked', met: [swedish], unmet: [site], reasons: { site: 'Ei toimipaikkaa' } }],
    });
    expect(JSON.stringify(decided)).not.toContain('turha');
  });

  it('is never taken away, and the last word counts', () => {
    const finding = fc
      .record({ requirement: fc.constantFrom(site, swedish), met: fc.boolean() })
      .map((one): Finding => (one.met ? one : { ...one, reason: 'Ei täyty' }));
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
        const tender = findings.reduce((before, one) => checked(before, [one]), anOpenedTender());
        const lastOf = (key: string) => findings.findLast(({ requirement }) => requirement === key)?.met;
        expect(tender.findings ?? []).toHaveLength(findings.length);
        expect(meetsAll(asked, tender)).toBe(lastOf(site) === true && lastOf(swedish) === true);
        expect(unmetBy(asked, tender)).toHaveLength([site, swedish].filter((key) => lastOf(key) === false).length);
        expect(frozenFindings(asked, [tender]).flatMap((one) => one.findings)).toHaveLength(
          [site, swedish].filter((key) => lastOf(key) !== undefined).length,
        );
      }),
    );
  });
});
