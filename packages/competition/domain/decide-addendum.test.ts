import { type Instant, id, type LocalDate, plusDays, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aCompetition } from '../testing/builders.ts';
import { TWO_MORE, WORLD } from '../testing/default-world.ts';
import { aSealedTender } from '../testing/tender-builders.ts';
import { decideCompetition } from './competition.ts';
import { applyAllCompetition } from './competition-apply.ts';
import type { CompetitionCommand } from './competition-commands.ts';
import type { Competition } from './competition-state.ts';
import { needsConfirmation } from './sealed-tender.ts';

const codeOf = (state: Competition, command: CompetitionCommand, by: string, at: Instant): string => {
  const decided = decideCompetition(state, command, at, by);
  return decided.ok ? 'ok' : decided.error.code;
};

describe('an addendum', () => {
  const open = aCompetition().published();
  const { state, at } = open;
  const texts = { fi: 'Korjaus', sv: 'Rättelse' };
  const given = (over: Partial<Extract<CompetitionCommand, { readonly do: 'addendum' }>>) =>
    open.then({ do: 'addendum', texts, ...over }, WORLD.opener).state;

  it('keeps each changed field as it was and as it is, and nothing that stays', () => {
    const need = { sv: 'Nytt behov.', fi: 'Uusi tarve.' };
    const { title, places } = state.content;
    const after = given({ changes: { title, need, places: places + 5, languages: ['sv', 'fi'] } });
    expect(after.addenda).toMatchObject([
      { number: 1, changes: { was: { need: state.content.need, places }, is: { need, places: places + 5 } } },
    ]);
    expect(Object.keys(after.addenda[0]?.changes?.is ?? {})).toEqual(['need', 'places']);
    expect(after.content).toEqual({ ...state.content, need, places: places + 5 });
    expect(after.deadline).toBe(state.deadline);
  });

  it('makes a writer of whoever changes what is asked for, of nobody else', () => {
    expect(given({ changes: { places: 30 } }).editors).toContain(WORLD.opener);
    expect(given({ changes: {} }).editors).toEqual(state.editors);
    expect(given({ changes: { places: state.content.places } }).addenda[0]?.changes).toBeUndefined();
  });

  it('says from where the deadline moved, where it did', () => {
    const deadline = plusMs(state.deadline, 1);
    expect(given({ deadline }).addenda).toMatchObject([{ movedFrom: state.deadline, deadline }]);
    expect(given({ deadline: state.deadline }).addenda[0]).not.toHaveProperty('movedFrom');
  });

  it.each([
    [{ places: 0 }, 'competition.amount_unreal'],
    [{ winners: 21 }, 'competition.amount_unreal'],
    [{ need: { fi: 'Vain suomeksi' } }, 'competition.text_missing'],
    [{ languages: [] }, 'competition.field_missing'],
    [{ end: state.content.start }, 'competition.period_unreal'],
  ] as const)('with %j is refused: %s', (changes, code) => {
    expect(codeOf(state, { do: 'addendum', texts, changes }, WORLD.officer, at)).toBe(code);
  });

  it('leaves the options as published: a change of the period that they no longer follow is refused', () => {
    const withOptions = { ...state, content: { ...state.content, options: TWO_MORE } };
    const later = (end: LocalDate) =>
      codeOf(withOptions, { do: 'addendum', texts, changes: { end } }, WORLD.officer, at);
    expect(later(TWO_MORE[0].extendsTo)).toBe('competition.option_unreal');
    expect(later(TWO_MORE[0].noticeBy)).toBe('competition.option_unreal');
    const some = { do: 'addendum', texts, changes: { end: plusDays(TWO_MORE[0].extendsTo, -1) } } as const;
    const decided = decideCompetition(withOptions, some, at, WORLD.officer);
    expect(decided.ok && applyAllCompetition(withOptions, decided.value).content.options).toEqual(TWO_MORE);
  });

  it('asks for a confirmation unless it says not to, and always when what is asked for changes', () => {
    const tender = { ...aSealedTender('submitted'), receivedAt: at };
    const asks = (over: Parameters<typeof given>[0]) => needsConfirmation(tender, given(over));
    expect(asks({})).toBe(true);
    expect(asks({ asksConfirmation: true })).toBe(true);
    expect(asks({ asksConfirmation: false })).toBe(false);
    expect(asks({ asksConfirmation: false, changes: { places: 30 } })).toBe(true);
    expect(asks({ answers: id('enquiry', 'enq_00000000000000000000000001') })).toBe(false);
  });
});
