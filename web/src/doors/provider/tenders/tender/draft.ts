import type { Attachment } from '@kt/competition/domain/attachments.ts';
import type { TenderConsortium } from '@kt/competition/domain/tender-consortium.ts';
import type { Instant } from '@kt/kernel';
import { MEDIA_TYPES } from '@kt/terms';
import * as z from 'zod/mini';
import { moneyText } from '../../../../shared/form/fields.ts';
import type { Session } from '../../../../shared/session/session-context.ts';
import { type Asked, MOST_LETTERS } from './asked.ts';

/** Where this device keeps a draft: a writer meets nobody else's. */
export const deviceKey = ({ self, actingFor }: Pick<Session, 'self' | 'actingFor'>, competition: string): string =>
  `tender:${self?.person ?? ''}:${actingFor ?? ''}:${competition}`;

/** What the fields show: prices as typed, answers. */
export type Shown = {
  readonly prices: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  /** `yes`, `no`, or empty while nothing is chosen. */
  readonly mustHaves: Readonly<Record<string, string>>;
  /** Why a part is a trade secret; empty where it is none. */
  readonly secrecy: {
    readonly prices: Readonly<Record<string, string>>;
    readonly answers: Readonly<Record<string, string>>;
    /** By the hash of a file. */
    readonly attachments?: Readonly<Record<string, string>>;
  };
  /** Files sealed and sent already, with the keys that open them. */
  readonly attachments: readonly Attachment[];
  /** As what the organisation was admitted; absent where it stands alone. */
  readonly consortium?: TenderConsortium | undefined;
  /** The part in which something was written last; empty at first. */
  readonly at: string;
};

const zReasons = z.record(z.string(), z.string());
const zShown = z.looseObject({
  prices: z.record(z.string(), z.union([z.string(), z.number()])),
  answers: z.record(z.string(), z.string()),
  mustHaves: z.optional(z.record(z.string(), z.string())),
  secrecy: z.optional(z.looseObject({ prices: zReasons, answers: zReasons, attachments: z.optional(zReasons) })),
  attachments: z.optional(
    z.array(
      z.looseObject({
        name: z.string(),
        type: z.enum(MEDIA_TYPES),
        bytes: z.number(),
        sha256: z.string(),
        key: z.string(),
      }),
    ),
  ),
  consortium: z.optional(z.custom<TenderConsortium>()),
  at: z.optional(z.string()),
});
const zKept = z.looseObject({ base: z.number(), shown: zShown });

const asText = (value: string | number | undefined): string =>
  typeof value === 'number' ? moneyText(value) : (value ?? '');

const shownOf = (
  { bids, questions, mustHaves, claimable }: Asked,
  found: z.infer<typeof zShown> | undefined,
): Shown => ({
  prices: Object.fromEntries(bids.map(({ key }) => [key, asText(found?.prices[key])])),
  answers: Object.fromEntries(questions.map(({ key }) => [key, found?.answers[key] ?? ''])),
  mustHaves: Object.fromEntries(mustHaves.map(({ key }) => [key, found?.mustHaves?.[key] ?? ''])),
  secrecy: {
    prices: Object.fromEntries(claimable.prices.map((key) => [key, found?.secrecy?.prices[key] ?? ''])),
    answers: Object.fromEntries(claimable.answers.map((key) => [key, found?.secrecy?.answers[key] ?? ''])),
    ...(found?.secrecy?.attachments !== undefined && { attachments: found.secrecy.attachments }),
  },
  attachments: found?.attachments ?? [],
  consortium: found?.consortium,
  at: found?.at ?? '',
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A saved draft as the fields show it; empty fields where it says nothing. */
export const draftIn = (asked: Asked, text: string | undefined): Shown =>
  shownOf(asked, text === undefined ? undefined : zShown.safeParse(parsed(text)).data);

export const draftText = (shown: Shown): string => JSON.stringify(shown);

/** What the server keeps of it: an answer that is too long only as far as an answer may go. */
export const fitting = (shown: Shown): Shown => ({
  ...shown,
  answers: Object.fromEntries(Object.entries(shown.answers).map(([key, text]) => [key, text.slice(0, MOST_LETTERS)])),
});

export const isTooLong = ({ answers }: Pick<Shown, 'answers'>): boolean =>
  Object.values(answers).some((text) => text.length > MOST_LETTERS);

type Saved = { readonly version: number; readonly text?: string | undefined; readonly savedAt?: Instant };
export type Start = {
  readonly shown: Shown;
  readonly version: number;
  readonly saved: string;
  /** When the server last got it. */
  readonly savedAt?: Instant;
};

/** Where writing goes on: what this device kept, unless the server has something newer. */
export const startFrom = (asked: Asked, saved: Saved, onDevice: unknown): Start => {
  const server = draftIn(asked, saved.text);
  const kept = zKept.safeParse(onDevice).data;
  const known = { saved: draftText(server), ...(saved.savedAt !== undefined && { savedAt: saved.savedAt }) };
  if (kept === undefined || kept.base < saved.version) return { shown: server, version: saved.version, ...known };
  return { shown: shownOf(asked, kept.shown), version: kept.base, ...known };
};
