import {
  type Actor,
  err,
  type Id,
  type Instant,
  LANGUAGES,
  type Language,
  ok,
  type Result,
  type Texts,
} from '@kt/kernel';

/** A minimum requirement of one competition: met or not met, apart from all points. */
export type MustHave = { readonly key: string; readonly title: Texts };

/** More make a tender long without making it better. */
export const MOST_MUST_HAVES = 12;

/** What a bidder answers: whether it meets each requirement, by key. */
export type MustHaveAnswers = { readonly [key: string]: boolean };

type Asked = { readonly mustHaves?: readonly MustHave[] };
/** Anything that names requirements by key. */
type AskedAs<M extends { readonly key: string }> = { readonly mustHaves?: readonly M[] };

export type MustHaveError =
  | { readonly code: 'competition.text_missing'; readonly field: 'mustHaves'; readonly language: Language }
  | { readonly code: 'competition.requirement_repeated'; readonly requirement: string }
  | { readonly code: 'competition.requirements_too_many'; readonly most: number };

/** An invitation says the same in both national languages. */
const DEMANDED = LANGUAGES.filter((language) => language !== 'en');

/** Everything wrong with the requirements of a competition. */
export const mustHaveErrors = ({ mustHaves = [] }: Asked): readonly MustHaveError[] => {
  const missing = DEMANDED.filter((language) => mustHaves.some(({ title }) => (title[language] ?? '').trim() === ''));
  const keys = mustHaves.map(({ key }) => key);
  return [
    ...missing.map((language) => ({ code: 'competition.text_missing', field: 'mustHaves', language }) as const),
    ...keys
      .filter((key, n) => keys.indexOf(key) !== n)
      .map((requirement) => ({ code: 'competition.requirement_repeated', requirement }) as const),
    ...(keys.length > MOST_MUST_HAVES
      ? ([{ code: 'competition.requirements_too_many', most: MOST_MUST_HAVES }] as const)
      : []),
  ];
};

/** Requirements that a tender says neither yes nor no to; the same rule serves the bidder's form and the opening. */
export const unanswered = <M extends { readonly key: string }>(
  { mustHaves = [] }: AskedAs<M>,
  answers: MustHaveAnswers = {},
): readonly M[] => mustHaves.filter(({ key }) => !Object.hasOwn(answers, key));

/** Requirements that the bidder itself says it does not meet. */
export const declined = <M extends { readonly key: string }>(
  { mustHaves = [] }: AskedAs<M>,
  answers: MustHaveAnswers = {},
): readonly M[] => mustHaves.filter(({ key }) => Object.hasOwn(answers, key) && answers[key] === false);

/** What an official finds of one requirement; a reason where it is not met. */
export type Finding = { readonly requirement: string; readonly met: boolean; readonly reason?: string };
export type MadeFinding = Finding & { readonly at: Instant; readonly by: Actor };

export type FindingError =
  | { readonly code: 'competition.requirement_unknown'; readonly requirement: string }
  | { readonly code: 'competition.requirement_reason_missing'; readonly requirement: string };

const SHORTEST_REASON = 5;

/** Findings of what is asked for, each once, with a reason where a requirement is not met. */
export const checkFindings = (asked: Asked, findings: readonly Finding[]): Result<true, FindingError> => {
  const known = new Set((asked.mustHaves ?? []).map(({ key }) => key));
  for (const { requirement, met, reason = '' } of findings) {
    if (!known.delete(requirement)) return err({ code: 'competition.requirement_unknown', requirement });
    if (!met && reason.trim().length < SHORTEST_REASON)
      return err({ code: 'competition.requirement_reason_missing', requirement });
  }
  return ok(true);
};

type Checked = { readonly id: Id<'tender'>; readonly findings?: readonly MadeFinding[] };

/** The last finding of each requirement: a later one stands in the place of an earlier one, and both are kept. */
export const standingFindings = (asked: Asked, { findings = [] }: Pick<Checked, 'findings'>): readonly MadeFinding[] =>
  (asked.mustHaves ?? []).flatMap(({ key }) => findings.findLast(({ requirement }) => requirement === key) ?? []);

/** Whether every requirement has been found to be met. */
export const meetsAll = (asked: Asked, tender: Pick<Checked, 'findings'>): boolean => {
  const met = standingFindings(asked, tender).filter((one) => one.met);
  return met.length === (asked.mustHaves ?? []).length;
};

/** A requirement that a tender was found not to meet, and why. */
export type Unmet = { readonly title: Texts; readonly reason: string };

/** What a tender was found not to meet. */
export const unmetBy = (asked: Asked, tender: Pick<Checked, 'findings'>): readonly Unmet[] =>
  standingFindings(asked, tender).flatMap(({ requirement, met, reason = '' }) => {
    const title = asked.mustHaves?.find(({ key }) => key === requirement)?.title;
    return met || title === undefined ? [] : [{ title, reason }];
  });

/** What was found of each tender's requirements, frozen with the evaluation: in order of id. */
export type FrozenFindings = { readonly tender: Id<'tender'>; readonly findings: readonly Finding[] };

export const frozenFindings = (asked: Asked, tenders: readonly Checked[]): readonly FrozenFindings[] =>
  tenders
    .map((tender) => ({
      tender: tender.id,
      findings: standingFindings(asked, tender).map(
        ({ requirement, met, reason }): Finding => ({ requirement, met, ...(reason !== undefined && { reason }) }),
      ),
    }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => (a.tender < b.tender ? -1 : 1));

/** Findings as they are told: keys apart from reasons. */
type Told = {
  readonly met: readonly string[];
  readonly unmet: readonly string[];
  readonly reasons: { readonly [requirement: string]: string };
};

/** What a fact tells of findings. */
export const toldOf = (findings: readonly Finding[]): Told => ({
  met: findings.filter(({ met }) => met).map(({ requirement }) => requirement),
  unmet: findings.filter(({ met }) => !met).map(({ requirement }) => requirement),
  reasons: Object.fromEntries(
    findings.flatMap(({ requirement, met, reason }) => (met || reason === undefined ? [] : [[requirement, reason]])),
  ),
});

/** The findings that a fact told of. */
export const foundBy = (fact: Told & Pick<MadeFinding, 'at' | 'by'>): readonly MadeFinding[] => {
  const { at, by, met, unmet, reasons } = fact;
  return [
    ...met.map((requirement) => ({ at, by, requirement, met: true })),
    ...unmet.map((requirement) => ({ at, by, requirement, met: false, reason: reasons[requirement] ?? '' })),
  ];
};
