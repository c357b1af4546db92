import * as z from 'zod';

const MOST = 4_000;
const mayBeEmpty = z.string().trim().max(MOST, 'form.too_long');

export const PARTS = ['statement', 'damage', 'cooperation', 'measures'] as const;

/** The answer as it is typed; only the first part must say something. */
export const answerForm = z.object({
  statement: z.string().trim().min(1, 'form.required').max(MOST, 'form.too_long'),
  damage: mayBeEmpty,
  cooperation: mayBeEmpty,
  measures: mayBeEmpty,
});
export type Answer = z.output<typeof answerForm>;

const EMPTY: Answer = { statement: '', damage: '', cooperation: '', measures: '' };
const zWriting = z.object({
  statement: z.string(),
  damage: z.string(),
  cooperation: z.string(),
  measures: z.string(),
});
const zKept = z.object({ base: z.number(), shown: zWriting });

/** A draft in the words of the interface: it may still be empty. */
export const draftOf = (text: string): Answer => zWriting.parse(JSON.parse(text));

type Saved = { readonly version: number; readonly draft?: Answer };

/** Where writing goes on: what this device kept, unless the server has something newer. */
export const startOf = ({ version, draft = EMPTY }: Saved, onDevice: unknown) => {
  const saved = JSON.stringify(draft);
  const kept = zKept.safeParse(onDevice).data;
  const isOld = kept === undefined || kept.base < version;
  return isOld ? { shown: draft, version, saved } : { shown: kept.shown, version: kept.base, saved };
};

/** The parts that say something, in their order. */
export const said = (answer: Answer) =>
  PARTS.map((part) => [part, answer[part].trim()] as const).filter(([, text]) => text !== '');
