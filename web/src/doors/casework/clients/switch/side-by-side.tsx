import { id } from '@kt/kernel';
import { useRead } from '../../../../shared/api/use-read.ts';
import { dayOf } from '../../../../shared/form/fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Strip } from '../../../../shared/page/parts.tsx';
import type { ReferralData } from '../referral/use-referral.ts';
import { useFees } from './old-fees.tsx';
import { type FeeLine, feeLines, nextLines } from './presenter.ts';

type Chosen = { readonly referral: ReferralData['id']; readonly agreement: string; readonly lastDay: string };

/** What the switch means in money, once a provider is chosen and the last day is a day. */
const useSwitchFees = ({ referral, agreement, lastDay }: Chosen) => {
  const on = dayOf(lastDay);
  const fees = useRead(
    ['fees-at-switch', referral, agreement, on],
    agreement === '' || on === undefined
      ? undefined
      : (api) =>
          api.casework.worker.referrals[':referral']['fees-at-switch'].$get({
            param: { referral },
            query: { agreement: id('agreement', agreement), on },
          }),
  );
  return { fees, isKnown: agreement !== '' && on !== undefined };
};

type StepsProps = { readonly caption: string; readonly lines: readonly FeeLine[] };

const Steps = ({ caption, lines }: StepsProps) => {
  const { t } = useWords();
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={({ key }) => key}
      columns={[
        { key: 'what', title: t('switch.step'), cell: ({ what }) => what },
        { key: 'price', title: t('switch.price'), align: 'end', cell: ({ price }) => price },
        { key: 'how', title: t('switch.when'), cell: ({ how }) => how },
      ]}
    />
  );
};

type Names = { readonly former: string; readonly next: string };

/** What the former provider was paid and may still claim, beside what the new one may claim, and the most that both cost. */
export const SideBySide = ({ chosen, names }: { readonly chosen: Chosen; readonly names: Names }) => {
  const words = useWords();
  const { t, euros } = words;
  const old = useFees(chosen.referral);
  const { fees, isKnown } = useSwitchFees(chosen);
  if (!isKnown) return <p className="kt-quiet">{t('switch.choose_first')}</p>;
  return (
    <section className="kt-stack" aria-live="polite">
      <h3>{t('switch.money')}</h3>
      <Loaded of={fees}>
        {({ former, next, mostCents }) => (
          <>
            <Strip
              figures={[
                [t('switch.earned'), euros(former.earnedCents)],
                [t('switch.still'), euros(former.stillCents)],
                [t('switch.next_reserves'), euros(next.maximumCents)],
                [t('switch.most'), euros(mostCents)],
              ]}
            />
            <p className="kt-quiet">{t('switch.most_says', { reserved: euros(former.committedCents) })}</p>
            <div className="kt-side-by-side">
              <Loaded of={old}>
                {({ steps }) => (
                  <Steps
                    caption={t('switch.old_steps', { provider: names.former })}
                    lines={feeLines(steps, words, former.times)}
                  />
                )}
              </Loaded>
              <Steps caption={t('switch.next_steps', { provider: names.next })} lines={nextLines(next.steps, words)} />
            </div>
            {next.afterSwitchDays > 0 && <p>{t('switch.next_days', { count: next.afterSwitchDays })}</p>}
          </>
        )}
      </Loaded>
    </section>
  );
};
