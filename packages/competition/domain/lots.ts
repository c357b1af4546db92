import { type Actor, err, type Id, LANGUAGES, ok, type Result, type Texts } from '@kt/kernel';
import type { CompetitionContent } from './competition-content.ts';

/** All lots of a bundle are sent, approved and published in one transaction: more would not fit in it with room to spare. */
export const MOST_LOTS = 10;

export type LotError =
  | { readonly code: 'competition.lot_fixed' }
  | { readonly code: 'competition.lots_too_many'; readonly most: number }
  | { readonly code: 'competition.lots_too_few' };

/** How an invitation tells one lot from another, in each language that both texts have. */
const titledAs = (whole: Texts, lot: Texts): Texts =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const [first, second] = [whole[language] ?? '', lot[language] ?? ''];
      return first === '' || second === '' ? [] : [[language, `${first} · ${second}`] as const];
    }),
  );

/** What the bundle is called: a lot's title without the lot's own name at its end. */
const wholeTitle = ({ title, lot }: CompetitionContent): Texts =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const [full = '', tail] = [title[language], ` · ${lot?.title[language] ?? ''}`];
      return full === '' ? [] : [[language, full.endsWith(tail) ? full.slice(0, -tail.length) : full] as const];
    }),
  );

/** One lot as it is to be: a draft that is there already, or a new one. */
export type PlannedLot = { readonly id: Id<'competition'>; readonly content: CompetitionContent };

type Planning = {
  /** Of the draft that is divided, or to which lots are added. */
  readonly own: PlannedLot;
  /** Lots of its bundle that are there already, in order; the draft alone where it is none yet. */
  readonly present: readonly PlannedLot[];
  /** What the lots are called: all of them where the draft is none yet, else the new ones. */
  readonly titles: readonly Texts[];
  readonly fresh: readonly Id<'competition'>[];
};

/**
 * Divides a draft into lots, or adds lots to those that are there: each new one begins as a copy of the draft. All lots
 * from the first on, in order, with what each of them is from now on.
 */
export const planLots = ({ own, present, titles, fresh }: Planning): Result<readonly PlannedLot[], LotError> => {
  const isNew = own.content.lot === undefined;
  const added = isNew ? titles.slice(1) : titles;
  const total = present.length + added.length;
  if (added.length === 0) return err({ code: 'competition.lots_too_few' });
  if (total > MOST_LOTS) return err({ code: 'competition.lots_too_many', most: MOST_LOTS });
  const bundle = own.content.lot?.bundle ?? own.id;
  const whole = wholeTitle(own.content);
  const numbered = (content: CompetitionContent, number: number, title: Texts): CompetitionContent => ({
    ...content,
    lot: { bundle, number, of: total, title },
  });
  const stays = present.map(({ id, content }, n): PlannedLot => {
    const title = isNew ? (titles[0] ?? {}) : (content.lot?.title ?? {});
    const named = isNew ? { ...content, title: titledAs(whole, title) } : content;
    return { id, content: numbered(named, n + 1, title) };
  });
  const comes = added.flatMap((title, n): readonly PlannedLot[] => {
    const id = fresh[n];
    const named = { ...own.content, title: titledAs(whole, title) };
    return id === undefined ? [] : [{ id, content: numbered(named, present.length + n + 1, title) }];
  });
  return ok([...stays, ...comes]);
};

/** What no lot may have otherwise than its siblings: the category, whom it invites by. */
const isElsewhere = (before: CompetitionContent, after: CompetitionContent): boolean =>
  before.system !== after.system || before.category !== after.category;

/** Whether a draft's new content leaves its place in the bundle as it is; what it is called may change. */
export const keepsLot = (before: CompetitionContent, after: CompetitionContent): boolean => {
  const [own, next] = [before.lot, after.lot];
  if (own === undefined || next === undefined) return own === next;
  const isSame = own.bundle === next.bundle && own.number === next.number && own.of === next.of;
  return isSame && !isElsewhere(before, after);
};

/** A sibling's content after a lot was edited: the deadline is the same for all. */
export const alongWith = (sibling: CompetitionContent, edited: CompetitionContent): CompetitionContent =>
  sibling.deadline === edited.deadline ? sibling : { ...sibling, deadline: edited.deadline };

/** What an envelope is bound to besides its competition; nothing where it is no lot. */
export const lotBinding = ({ lot }: Pick<CompetitionContent, 'lot'>): { readonly lot?: string } =>
  lot === undefined ? {} : { lot: `${lot.bundle}#${String(lot.number)}` };

/** Whoever wrote the draft that a lot was copied from has written the lot too. */
export const writersOf = (editors: readonly Actor[], by: Actor): readonly Actor[] => [...new Set([...editors, by])];
