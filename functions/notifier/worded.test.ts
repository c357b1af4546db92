import { cents, instant, LANGUAGES, localDate, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { day, deadline, euros, named, percent, type Worded } from './worded.ts';

const inAll = (worded: Worded): readonly string[] =>
  LANGUAGES.map((language) => worded({ language, texts: { known: 'tuttu' } }).replaceAll(/[\u00A0\u202F]/g, ' '));

describe('values in words', () => {
  it('show the Finnish clock in winter and in summer', () => {
    expect(inAll(deadline(instant('2026-01-15T10:00:00.000Z')))[0]).toBe('torstaina 15. tammikuuta 2026 klo 12.00');
    expect(inAll(deadline(instant('2026-07-15T10:00:00.000Z')))[0]).toBe('keskiviikkona 15. heinäkuuta 2026 klo 13.00');
  });

  it('show the end of a day as that day', () => {
    expect(inAll(deadline(instant('2026-03-02T22:00:00.000Z')))).toEqual([
      'maanantaina 2. maaliskuuta 2026 klo 23.59',
      'måndag 2 mars 2026 kl. 23.59',
      'Monday, 2 March 2026 at 23:59',
    ]);
    expect(inAll(deadline(instant('2026-03-02T22:00:00.001Z')))[0]).toBe('tiistaina 3. maaliskuuta 2026 klo 00.00');
  });

  it('show a day and an amount', () => {
    expect(inAll(day(localDate('2026-03-29')))).toEqual(['29. maaliskuuta 2026', '29 mars 2026', '29 March 2026']);
    expect(inAll(euros(cents(-1_234_50)))).toEqual(['−1 234,50 €', '−1 234,50 €', '-€1,234.50']);
  });

  it('show a share as whole per cents', () => {
    expect(inAll(percent(share(8_000)))).toEqual(['80 %', '80 %', '80%']);
  });

  it('show the text of the catalogue, and an unknown key as it is', () => {
    expect(inAll(named('known'))).toEqual(['tuttu', 'tuttu', 'tuttu']);
    expect(inAll(named('unknown'))[0]).toBe('unknown');
  });
});
