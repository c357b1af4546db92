import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './media-type.ts';

describe('what a file is', () => {
  const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  it.each([
    ['a PDF', text('%PDF-1.7 …'), 'application/pdf'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['plain text', text('Työsuhde jatkuu.\r\n\tTerveisin'), 'text/plain'],
    ['nothing', bytes(), undefined],
    ['a program', bytes(0x4d, 0x5a, 0x90, 0x00), undefined],
    ['a page', text('  <!doctype html><script>'), undefined],
    ['a script', text('#!/bin/sh'), undefined],
    ['PostScript', text('%!PS-Adobe'), undefined],
    ['broken text', bytes(0x61, 0xff, 0x62), undefined],
    ['half a PNG', bytes(0x89, 0x50, 0x4e), undefined],
  ])('%s', (_what, file, mediaType) => {
    expect(mediaTypeOf(file)).toBe(mediaType);
  });
});
