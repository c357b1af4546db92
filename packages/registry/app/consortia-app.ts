import type { changeConsortium } from './change-consortium.ts';
import type { formConsortium } from './form-consortium.ts';
import type { listConsortia, viewConsortium, viewConsortiumForOfficer } from './view-consortium.ts';

/** Consortia as functions see them, with their ports filled. */
export type ConsortiaApp = {
  readonly formConsortium: ReturnType<typeof formConsortium>;
  readonly changeConsortium: ReturnType<typeof changeConsortium>;
  readonly viewConsortium: ReturnType<typeof viewConsortium>;
  readonly viewConsortiumForOfficer: ReturnType<typeof viewConsortiumForOfficer>;
  readonly listConsortia: ReturnType<typeof listConsortia>;
  /** HMAC key of list cursors. */
  readonly cursorKey: Uint8Array;
};
