import { useWords } from '../language/use-words.ts';
import { Section } from '../page/page.tsx';
import { Due } from '../page/parts.tsx';
import { Path } from '../page/path.tsx';
import type { AgreementShown } from './answers.ts';
import { periodSteps } from './period-steps.ts';

/** The agreed time and its options in order, with the day by which notice of the next one must be given. */
export const AgreementPeriod = ({ agreement }: { readonly agreement: AgreementShown }) => {
  const words = useWords();
  const { t } = words;
  const runs = agreement.state === 'active' || agreement.state === 'orders_suspended';
  const steps = periodSteps(agreement, words);
  if (steps.length === 0) return null;
  return (
    <Section title={t('agr.options')}>
      <Path
        steps={steps.map(({ key, title, told, noticeBy, done }) => ({
          key,
          title,
          done,
          detail: noticeBy !== undefined && runs ? <Due at={noticeBy} label={t('agr.option.notice')} /> : told,
        }))}
      />
    </Section>
  );
};
