import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { fileLetters } from '../app/file-letters.ts';
import { requestDecided } from '../events.ts';

/** A decision is written down in its letters as soon as it is known to have been made. */
export const onRequestDecided = (file: ReturnType<typeof fileLetters>): readonly Subscriber[] =>
  (['request.accepted', 'request.rejected'] as const).map((type) =>
    subscriber(`purchasing.letters.${type}`, type, requestDecided, ({ authority, request: id }, act) =>
      file({ authority, id }, act),
    ),
  );
