import { describe, expect, it } from 'vitest';
import { ovtOf, parseOvt, yTunnusOf } from './ovt.ts';
import { yTunnus } from './y-tunnus.ts';

describe('e-invoice address', () => {
  it('is made of a business id and an optional unit', () => {
    expect(ovtOf(yTunnus('0201689-0'))).toBe('003702016890');
    expect(ovtOf(yTunnus('0201689-0'), 'AB12')).toBe('003702016890AB12');
    expect(ovtOf(yTunnus('0201689-0'), 'TOOLONG')).toBeUndefined();
  });

  it('gives the business id back', () => {
    const address = parseOvt('0037 0201 6890 1');
    expect(address).toBe('0037020168901');
    expect(address === undefined ? undefined : yTunnusOf(address)).toBe('0201689-0');
  });

  it.each(['003702016891', '003802016890', '00370201689', '003702016890123456', ''])('refuses %s', (text) => {
    expect(parseOvt(text)).toBeUndefined();
  });
});
