import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { fileHearingLetters } from '../app/file-hearing-letters.ts';
import { hearingToWrite } from '../events.ts';

const LETTER_OF = {
  'hearing.asked': 'invitation',
  'hearing.accepted': 'decision',
  'hearing.excluded': 'decision',
} as const;

/** Whoever is heard gets it in writing, and what was decided too. */
export const onHearing = (file: ReturnType<typeof fileHearingLetters>): readonly Subscriber[] =>
  (['hearing.asked', 'hearing.accepted', 'hearing.excluded'] as const).map((type) =>
    subscriber(`purchasing.letters.${type}`, type, hearingToWrite, ({ authority, hearing: id }, act) =>
      file({ authority, id }, LETTER_OF[type], act),
    ),
  );
