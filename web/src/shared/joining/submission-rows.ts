import { MUNICIPALITIES } from '@kt/kernel';
import type { Words } from '../language/use-words.ts';

type Texts = Readonly<Record<string, string | undefined>>;
type Declared = {
  readonly organisation: string;
  readonly role: string;
  readonly noExclusionGrounds: boolean;
  readonly meets: readonly string[];
  readonly lacks?: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
};

/** What was sent at one time, or what would be sent now. */
export type SentShown = {
  readonly declarations: readonly Declared[];
  readonly offer?: { readonly languages: readonly string[]; readonly municipalities: readonly string[] };
  readonly reply?: string;
};
export type RequirementShown = { readonly key: string; readonly text: Texts };
export type SentRow = {
  readonly key: string;
  readonly title: string;
  readonly value: string;
  readonly note?: string | undefined;
};

type Ask = Pick<Words, 't' | 'name' | 'language'>;

const places = (codes: readonly string[], language: string): string =>
  MUNICIPALITIES.filter(({ code }) => codes.includes(code))
    .map(({ names }) => (language === 'sv' ? names.sv : names.fi))
    .join(', ');

const isTongue = (code: string): code is 'fi' | 'sv' | 'en' => ['fi', 'sv', 'en'].includes(code);

const offerRows = ({ offer }: SentShown, { t, language }: Ask): readonly SentRow[] => {
  if (offer === undefined) return [];
  const spoken = offer.languages.filter(isTongue).map((code) => t(`join.language.${code}`));
  return [
    { key: 'offer.languages', title: t('join.languages'), value: spoken.join(', ') },
    { key: 'offer.area', title: t('join.area'), value: places(offer.municipalities, language) },
  ];
};

/** The applicant's answers line by line, in the order of the requirements. */
export const sentRows = (
  sent: SentShown,
  requirements: readonly RequirementShown[],
  words: Ask,
): readonly SentRow[] => {
  const { t, name } = words;
  const own = sent.declarations.find(({ role }) => role === 'applicant');
  const answered = requirements.map(({ key, text }): SentRow => {
    const isNo = own?.lacks?.includes(key) === true;
    const value = own?.meets.includes(key) === true ? t('join.yes') : isNo ? t('join.no') : t('join.unanswered');
    return { key, title: name(text), value, note: own?.notes?.[key] };
  });
  const isClean = own?.noExclusionGrounds === true;
  return [
    ...answered,
    ...offerRows(sent, words),
    { key: 'exclusion', title: t('join.exclusion'), value: t(isClean ? 'join.yes' : 'join.unanswered') },
    ...(sent.reply === undefined ? [] : [{ key: 'reply', title: t('join.reply'), value: sent.reply }]),
  ];
};

/** The lines that say something else than they did before. */
export const changedRows = (before: readonly SentRow[], after: readonly SentRow[]): readonly SentRow[] =>
  after.filter((row) => {
    const old = before.find(({ key }) => key === row.key);
    return old?.value !== row.value || old.note !== row.note;
  });
