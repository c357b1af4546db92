import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useWords } from '../language/use-words.ts';
import { Section } from '../page/page.tsx';
import { Facts } from '../page/parts.tsx';
import { changedRows, type RequirementShown, type SentRow, type SentShown, sentRows } from './submission-rows.ts';

export type SubmissionShown = SentShown & {
  readonly number: number;
  readonly at: string;
  readonly hash: string;
  readonly asked?: { readonly question: string };
};
type SentProps = { readonly sent: SentShown; readonly requirements: readonly RequirementShown[] };

const Rows = ({ rows }: { readonly rows: readonly SentRow[] }) => (
  <Facts
    rows={rows.map(({ title, value, note }) => [
      title,
      note === undefined ? (
        value
      ) : (
        <span key={title} className="kt-written">
          {`${value}\n${note}`}
        </span>
      ),
    ])}
  />
);

/** What was declared, line by line. */
export const Sent = ({ sent, requirements }: SentProps) => {
  const words = useWords();
  return <Rows rows={sentRows(sent, requirements, words)} />;
};

type SubmissionsProps = {
  readonly submissions: readonly SubmissionShown[];
  readonly requirements: SentProps['requirements'];
};

/** Every time that something was sent, the newest first: what each completion changed, and the whole on request. */
export const Submissions = ({ submissions, requirements }: SubmissionsProps) => {
  const words = useWords();
  const { t, moment } = words;
  if (submissions.length < 2) return null;
  const rowsOf = (sent: SentShown) => sentRows(sent, requirements, words);
  return (
    <Section title={t('join.history')}>
      {submissions.toReversed().map((one) => {
        const before = submissions.find(({ number }) => number === one.number - 1);
        return (
          <div key={one.number} className="kt-card" data-edge="plain">
            <h3>{t('join.version', { number: one.number, at: moment(one.at) })}</h3>
            {one.asked && <p className="kt-written">{t('join.asked', { question: one.asked.question })}</p>}
            {before && <Rows rows={changedRows(rowsOf(before), rowsOf(one))} />}
            <ReadMore header={t('join.whole')}>
              <Rows rows={rowsOf(one)} />
            </ReadMore>
          </div>
        );
      })}
    </Section>
  );
};
