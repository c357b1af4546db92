import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { ClaimFacts } from '../../../../shared/results/claim-facts.tsx';
import { claimTimeline } from '../../../../shared/results/claim-timeline.ts';
import { blockTexts } from '../../../../shared/results/claim-words.ts';
import { WorkClock } from '../../../../shared/results/work-clock.tsx';
import { pathOf } from '../own-referral.ts';
import { Dispute, Plea } from './protest.tsx';
import { Submit } from './submit.tsx';
import { type ClaimRef, type OwnClaim, useOwnClaim } from './use-claim.ts';

type Of = { readonly param: ClaimRef; readonly claim: OwnClaim };

const Blocks = ({ claim }: Pick<Of, 'claim'>) => {
  const words = useWords();
  const { t } = words;
  const texts = blockTexts(claim.assessment, words);
  if (texts.length === 0) return null;
  return (
    <div className="kt-stack kt-tight">
      <h3>{t('claim.blocks')}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
};

const Next = ({ param, claim }: Of) => {
  const { t } = useWords();
  const may = (name: string): boolean => claim.commands.includes(name);
  const mayPlead = may('plead') && claim.plea === undefined;
  return (
    <section className="kt-card" data-edge="near">
      <h2>{t('claim.next')}</h2>
      <p>{t(`claim.next.${claim.state}`)}</p>
      <Blocks claim={claim} />
      {(may('submit') || may('resubmit')) && <Submit param={param} claim={claim} />}
      {may('dispute') && <Dispute param={param} claim={claim} />}
      {mayPlead && <Plea param={param} claim={claim} />}
    </section>
  );
};

const Shown = ({ param, claim }: Of) => {
  const words = useWords();
  const { t, name } = words;
  const back = `${pathOf({ authority: param.authority, referral: claim.referral })}/results`;
  return (
    <Page title={t('claim.title', { step: name(claim.stepTitle) })} back={{ to: back, label: t('own.results') }}>
      <Next param={param} claim={claim} />
      <Section title={t('claim.reasons')}>
        <ClaimFacts claim={claim} />
        {claim.work !== undefined && <WorkClock clock={claim.work.clock} />}
      </Section>
      <Section title={t('claim.history')}>
        <Path steps={claimTimeline(claim, words)} />
      </Section>
    </Page>
  );
};

/** One claim from its provider's side: what it brings, what blocks it, sending, disputing, asking late. */
export const View = () => {
  const param = { authority: usePathId('authority'), claim: usePathId('claim') };
  return <Loaded of={useOwnClaim(param)}>{(claim) => <Shown param={param} claim={claim} />}</Loaded>;
};
