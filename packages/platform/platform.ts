import type { Clock, IdSource } from '@kt/kernel';
import type { Db } from './db/db.ts';
import type { Log } from './log/log.ts';
import type { KeyCustody, Pseudonyms } from './ports/custody.ts';
import type { ObjectStore } from './ports/objects.ts';
import type { Scanner } from './ports/scanner.ts';
import type { Signer } from './ports/signer.ts';
import type { Uploads } from './ports/uploads.ts';

/** What every context's `compose.ts` is given: storage, time, chance, and the keepers of keys and files. */
export type Platform = {
  readonly db: Db;
  /** The business clock: movable on one machine. */
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  readonly objects: ObjectStore;
  /** Lets a browser put a file among the objects by itself. */
  readonly uploads: Uploads;
  /** Looks for harmful content in what came so. */
  readonly scanner: Scanner;
  readonly custody: KeyCustody;
  readonly pseudonyms: Pseudonyms;
  readonly signer: Signer;
  /** HMAC key of list cursors. */
  readonly cursorKey: Uint8Array;
};

/** What every context needs; the keepers of keys and files come only to those that use them. */
export type CorePlatform = Pick<Platform, 'db' | 'clock' | 'ids' | 'cursorKey'>;
