import type { Words } from '../../../../shared/language/use-words.ts';
import { periodText } from '../../../../shared/trade/period-text.ts';
import type { FileRow, ImportBody } from './rows.ts';
import type { Verdict } from './use-import.ts';

type Ask = Pick<Words, 't' | 'day' | 'euros'>;
type Problem = Verdict['problems'][number];

/** A row of the file as the dry run shows it. */
export type ImportLine = {
  readonly key: string;
  readonly line: number;
  readonly document: string;
  readonly told: string;
  readonly state: 'ready' | 'made' | 'known' | 'wrong';
  readonly faults: readonly string[];
  readonly body?: ImportBody;
};

const FIELDS: Readonly<Record<string, string>> = {
  end: 'last_day',
  ceilingCents: 'ceiling',
  options: 'option_1_notice',
  volume: 'guaranteed',
  rateCard: 'price_start',
};

const problemText = (problem: Problem, { t }: Ask): string => {
  if (problem.code === 'agreements.terms_invalid')
    return t('agr.import.terms', { column: FIELDS[problem.field] ?? problem.field });
  return t(`agr.import.${problem.code}`);
};

type Known = { readonly verdicts: readonly Verdict[]; readonly made: readonly string[] };

const stateOf = (row: FileRow, verdict: Verdict | undefined, made: readonly string[]): ImportLine['state'] => {
  if (verdict === undefined) return 'wrong';
  const { problems, known } = verdict;
  const isRepeated = problems.some(({ code }) => code === 'agreements.document_repeated');
  if (!isRepeated && made.includes(row.document)) return 'made';
  if (known !== undefined && !isRepeated) return 'known';
  return problems.length === 0 ? 'ready' : 'wrong';
};

/** Every row of the file: what it would make, or what is wrong with it. The verdicts come in the order of the readable rows. */
export const importLines = (rows: readonly FileRow[], { verdicts, made }: Known, words: Ask): readonly ImportLine[] => {
  const readable = rows.filter(({ body }) => body !== undefined);
  return rows.map((row): ImportLine => {
    const { line, document, body, faults } = row;
    const verdict = verdicts[readable.indexOf(row)];
    return {
      key: String(line),
      line,
      document,
      told: body === undefined ? '' : `${periodText(body.terms, words)} · ${words.euros(body.terms.ceilingCents)}`,
      state: stateOf(row, verdict, made),
      faults: [
        ...faults.map(({ column }) => words.t('agr.import.cell', { column })),
        ...(verdict?.problems ?? []).map((problem) => problemText(problem, words)),
      ],
      ...(body && { body }),
    };
  });
};

/** What can be drafted now. */
export const readyIn = (lines: readonly ImportLine[]): readonly ImportBody[] =>
  lines.flatMap(({ state, body }) => (state === 'ready' ? (body ?? []) : []));
