import { expect, it } from 'vitest';
import { isKept, refusedBecause } from './refused-try.ts';

it.each([
  ['client.view', 'access.forbidden'],
  ['client.view', 'access.not_member'],
  ['client.view', 'casework.retention_passed'],
  ['referral.reveal_client', 'casework.not_revealed'],
  ['referral.view_own', 'casework.not_found'],
  ['referral.offer', 'agreements.full'],
  ['referral.offer', 'settlement.budget_missing'],
  ['referral.offer', 'casework.choice_missing'],
  ['referral.send', 'agreements.provider_paused'],
  ['referral.offer_over_limit', 'settlement.budget_exceeded'],
  ['referral.ask_approval', 'casework.choice_missing'],
  ['referral.choose', 'agreements.full'],
])('keeps %s refused with %s', (operation, code) => {
  expect(isKept(operation, code)).toBe(true);
});

it.each([
  ['client.view', 'access.signed_out'],
  ['client.view', 'access.acting_for_missing'],
  ['referral.offer', 'http.body_invalid'],
  ['referral.offer', 'work.stale'],
  ['referral.offer', 'idempotency.key_reused'],
  ['referral.offer', 'lifecycle.not_allowed'],
  ['referral.choose', 'casework.option_not_shown'],
])('keeps nothing of %s refused with %s', (operation, code) => {
  expect(isKept(operation, code)).toBe(false);
});

it.each([
  ['access.forbidden', 'no_right'],
  ['casework.not_found', 'no_right'],
  ['casework.not_revealed', 'not_accepted'],
  ['agreements.full', 'full'],
  ['agreements.ended', 'agreement'],
  ['agreements.admission_suspended', 'provider'],
  ['agreements.municipality', 'municipality'],
  ['settlement.budget_exceeded', 'money'],
  ['casework.choice_missing', 'rule'],
])('tells %s as %s', (code, because) => {
  expect(refusedBecause(code)).toBe(because);
});
