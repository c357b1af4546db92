import { composeStanding } from '@kt/agreements/compose.ts';
import type { Platform } from '@kt/platform/platform.ts';
import { composeFinding, type Finding } from '@kt/transparency/compose.ts';

/** The catalogue for case workers, with what agreements answer of their authority. */
export const wireFinding = (platform: Pick<Platform, 'db' | 'clock'>): Finding =>
  composeFinding(platform, { agreedOf: composeStanding(platform).standing });
