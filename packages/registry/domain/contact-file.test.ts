import { type Instant, instant, isSameNumber, plusHours, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { type ContactFile, contactsToCall, corrected } from './contact-file.ts';

const NOW = instant('2026-06-01T09:00:00.000Z');
const daysBefore = (days: number): Instant => plusHours(NOW, -24 * days);
const own = { email: 'own@example.org', phone: '06 100 0000' };
const other = { email: 'other@example.org', phone: '040 200 0000' };
const file: ContactFile = { ...own, earlier: [] };
const changed = (at: Instant, proposedAt?: Instant) => corrected(file, other, { at, proposedAt });

describe('whom an officer calls about a proposed account', () => {
  it('is who was on file before a correction that is younger than 30 days, to the millisecond', () => {
    const asked = { at: NOW, proposedAt: daysBefore(1) };
    expect(contactsToCall(file, asked)).toEqual(own);
    expect(contactsToCall(changed(daysBefore(2)), asked)).toEqual(own);
    expect(contactsToCall(changed(plusMs(daysBefore(30), 1)), asked)).toEqual(own);
    expect(contactsToCall(changed(daysBefore(30)), asked)).toEqual(other);
  });

  it('is who was on file before the proposal, however long it has waited', () => {
    const proposedAt = daysBefore(90);
    expect(contactsToCall(changed(daysBefore(60), proposedAt), { at: NOW, proposedAt })).toEqual(own);
    expect(contactsToCall(changed(daysBefore(91)), { at: NOW, proposedAt })).toEqual(other);
  });

  it('cannot be changed by correcting many times', () => {
    let many = file;
    for (let n = 0; n < 60; n += 1)
      many = corrected(many, { ...other, phone: String(n) }, { at: plusMs(daysBefore(3), n), proposedAt: undefined });
    expect(contactsToCall(many, { at: NOW, proposedAt: daysBefore(1) })).toEqual(own);
    expect(many.earlier.length).toBe(20);
  });

  it('forgets what nobody would call any more', () => {
    const twice = corrected(changed(daysBefore(40)), own, { at: NOW, proposedAt: undefined });
    expect(twice.earlier).toEqual([{ ...other, until: NOW }]);
  });
});

it('reads a number with or without the country code, and nothing as no number', () => {
  expect(isSameNumber('+358 6 100 0000', '06-100 0000')).toBe(true);
  expect(isSameNumber('00358 6 1000000', '061000000')).toBe(true);
  expect(isSameNumber('06 100 0001', '06 100 0000')).toBe(false);
  expect(isSameNumber('', ' ')).toBe(false);
});
