import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { WorkClock } from '../../../../shared/results/work-clock.tsx';
import type { ClaimData } from './use-claim.ts';

/** The work that the claim rests on: employments by code, and the clock with its explanation. */
export const Work = ({ work }: { readonly work: NonNullable<ClaimData['work']> }) => {
  const { t, day, number } = useWords();
  return (
    <>
      <WorkClock clock={work.clock} />
      <DataTable
        caption={t('verify.work')}
        rows={work.employments}
        keyOf={(row) => String(row.number)}
        columns={[
          { key: 'employer', title: t('verify.employer'), cell: ({ employer }) => employer },
          {
            key: 'days',
            title: t('verify.work_days'),
            cell: ({ start, lastDay }) =>
              lastDay === undefined
                ? t('results.ongoing', { from: day(start) })
                : t('results.span', { from: day(start), to: day(lastDay) }),
          },
          {
            key: 'hours',
            title: t('verify.hours'),
            align: 'end',
            cell: ({ weeklyHours }) => number(weeklyHours),
          },
        ]}
      />
    </>
  );
};
