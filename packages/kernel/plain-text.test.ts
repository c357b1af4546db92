import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneLine, isPlainText, plainText } from './plain-text.ts';

describe('plain text', () => {
  it.each([
    ['nothing', ''],
    ['Finnish and Swedish', 'Työpajayhdistys Åbo & Österbotten ry – ”lainaus”, 100 €'],
    ['line ends and tabs', 'yksi\r\nkaksi\tkolme\n'],
    ['a no-break space', '1\u00a0000 €'],
    ['an emoji', 'Hienoa \u{1f44d}\u{1f3fd}'],
    ['a family joined to one emoji', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['a heart with its variation selector', '\u2764\ufe0f'],
    ['Persian with a joiner that parts letters', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Arabic, Thai and Vietnamese', 'مرحبا สวัสดี Tiếng Việt'],
  ])('is %s', (_, text) => {
    expect(isPlainText(text)).toBe(true);
    expect(plainText(text)).toBe(text);
  });

  it.each([
    ['NUL', '\u0000'],
    ['backspace', '\b'],
    ['a vertical tab, as word processors paste it', '\u000b'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['a control character of the second row', '\u0085'],
    ['half a surrogate pair', '\ud800'],
    ['the other half', '\udc00'],
    ['right-to-left override', '\u202e'],
    ['an embedding', '\u202a'],
    ['an isolate', '\u2067'],
    ['a left-to-right mark, as address books paste it', '\u200e'],
    ['a space of no width', '\u200b'],
    ['a joiner between Latin letters', '\u200d'],
    ['a byte order mark', '\ufeff'],
    ['a soft hyphen', '\u00ad'],
    ['a Hangul filler', '\u3164'],
    ['a tag character', '\u{e0041}'],
    ['no character at all', '\uffff'],
  ])('is not what holds %s', (_, odd) => {
    for (const text of [`Säätiö${odd}A`, `A${odd}`]) {
      expect(isPlainText(text), text).toBe(false);
      expect(plainText(text)).toBe(text.startsWith('S') ? 'SäätiöA' : 'A');
    }
  });

  it('is what is left of any text, and cleaning that changes nothing', () => {
    const odd = fc.constantFrom(
      '\u200b',
      '\u200d',
      '\u200c',
      '\ufe0f',
      '\ufffe',
      '\ud800',
      '\u0085',
      '\u{1f468}',
      'ä',
      'a',
    );
    const unit = fc.oneof(odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const clean = plainText(text);
        expect(isPlainText(text)).toBe(clean === text);
        expect(plainText(clean)).toBe(clean);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stands on one line, or does not', () => {
    expect(isOneLine('Vaasan työpaja ry')).toBe(true);
    for (const end of ['\n', '\r', '\t', '\u2028', '\u2029']) expect(isOneLine(`Vaasa${end}Bcc: kaikki`)).toBe(false);
  });
});
