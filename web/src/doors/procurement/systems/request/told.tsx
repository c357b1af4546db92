import { REJECTION_REASONS } from '@kt/terms';
import { Sent } from '../../../../shared/joining/submissions.tsx';
import { useWords, type Words } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import type { CategoryShown, RequestShown } from '../answers.ts';
import { REQUEST_TONE } from '../states.ts';

type ToldProps = { readonly request: RequestShown; readonly category: CategoryShown | undefined };

/** What the applicant has declared for itself, requirement by requirement. */
export const Declared = ({ request, category }: ToldProps) => {
  const { t } = useWords();
  const others = request.declarations.length - 1;
  return (
    <Section title={t('req.declared')}>
      <Sent sent={request} requirements={category?.requirements ?? []} />
      {others > 0 && <Facts rows={[[t('req.others'), String(others)]]} />}
    </Section>
  );
};

type Row = readonly [string, string | undefined];

const rejectionRows = ({ proposal }: RequestShown, { t, name }: Pick<Words, 't' | 'name'>): readonly Row[] =>
  proposal?.outcome === 'reject'
    ? [
        [t('req.reject.reasons'), proposal.reasons.map((one) => name(REJECTION_REASONS[one].names)).join(', ')],
        [t('join.reject.why'), proposal.why],
        [t('req.reject.remedy'), proposal.remedy],
      ]
    : [];

export const Told = ({ request, category }: ToldProps) => {
  const words = useWords();
  const { t, name, day } = words;
  const { state, clock, asked, extended, decided } = request;
  return (
    <Facts
      rows={[
        [
          t('web.state'),
          <StateTag key="state" tone={REQUEST_TONE[state]}>
            {t(`state.request.${state}`)}
          </StateTag>,
        ],
        [t('req.category'), category === undefined ? '' : name(category.name)],
        [
          t('req.decide_by'),
          clock === undefined ? (
            ''
          ) : (
            <span key="by">
              <Due at={clock.decideBy} />
              {` (${t('req.working_days', { count: clock.workingDaysLeft })})`}
            </span>
          ),
        ],
        [t('join.received'), clock && day(clock.received)],
        [t('req.language'), t(`lang.${request.language}`)],
        [t('req.ask.question'), asked?.question],
        [t('req.ask.deadline'), asked === undefined ? '' : <Due key="asked" at={asked.deadline} />],
        [t('req.extended'), extended?.reason],
        ...rejectionRows(request, words),
        [t('req.delegation'), decided?.delegation],
      ]}
    />
  );
};
