import { expect, it } from 'vitest';
import { aCategory, aDeclaration, aRequest, MORNING, OFFICER, PARTNER, REQUIRED } from '../testing/samples.ts';
import { competingRule, competitionError } from './competing-parties.ts';
import { applyRequest } from './request-apply.ts';
import { decideRequest } from './request-decide.ts';

const also = [
  { organisation: PARTNER, as: 'alone' },
  { organisation: PARTNER, as: 'admitted' },
] as const;

it('is the category’s own word, or the rule of the day', () => {
  expect(competingRule(aCategory, MORNING)).toBe('allowed');
  expect(competingRule({ competingParties: 'refused' }, MORNING)).toBe('refused');
  expect(competitionError('refused', [])).toBeUndefined();
  expect(competitionError('allowed', also)).toBeUndefined();
  expect(competitionError(undefined, also)).toBeUndefined();
  expect(competitionError('refused', also)).toEqual({ code: 'purchasing.party_competes', organisations: [PARTNER] });
});

it('stops a request whose party competes with it where the category refuses that, and nothing is lost', () => {
  const saved = decideRequest(aRequest(), { command: 'save', declarations: [aDeclaration] }, MORNING, OFFICER);
  const draft = saved.ok ? saved.value.reduce(applyRequest, aRequest()) : expect.fail(saved.error.code);
  const send = (competing: 'allowed' | 'refused') =>
    decideRequest(
      draft,
      { command: 'submit', required: REQUIRED, hash: 'aa', alsoApplying: also, competing },
      MORNING,
      OFFICER,
    );
  expect(send('refused')).toMatchObject({ error: { code: 'purchasing.party_competes' } });
  expect(send('allowed')).toMatchObject({ value: [{ type: 'request.submitted', alsoApplying: also }] });
});
