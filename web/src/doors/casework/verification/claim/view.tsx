import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { ClaimFacts } from '../../../../shared/results/claim-facts.tsx';
import { claimTimeline } from '../../../../shared/results/claim-timeline.ts';
import { blockTexts } from '../../../../shared/results/claim-words.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { About } from './about.tsx';
import { Check } from './check.tsx';
import { Evidence } from './evidence.tsx';
import { Correct, JudgeDispute, JudgePlea, Take } from './judge.tsx';
import { type Judging, judging } from './presenter.ts';
import { type ClaimData, useClaim } from './use-claim.ts';
import { Work } from './work.tsx';

type Of = { readonly claim: ClaimData };

const Act = ({ claim, as }: Of & { readonly as: Judging }) => {
  const { t } = useWords();
  switch (as) {
    case 'take':
    case 'take_over':
      return <Take claim={claim} over={as === 'take_over'} />;
    case 'check':
      return <Check claim={claim} />;
    case 'dispute':
      return <JudgeDispute claim={claim} />;
    case 'dispute_by_another':
      return <p>{t('verify.same_person')}</p>;
    case 'plea_new':
    case 'plea_supported':
      return <JudgePlea claim={claim} supported={as === 'plea_supported'} />;
    case 'plea_supported_by_you':
      return <p>{t('verify.supported')}</p>;
    case 'no_plea':
      return <p>{t('verify.no_plea')}</p>;
    case 'correct':
      return <Correct claim={claim} />;
    case 'nothing':
      return <p>{t('verify.nothing')}</p>;
  }
};

const Next = ({ claim }: Of) => {
  const words = useWords();
  const { t } = words;
  const { self, has } = useSession();
  const reader = { person: self?.person, verifies: has('verifier'), supervises: has('supervisor') };
  const texts = blockTexts(claim.assessment, words);
  return (
    <section className="kt-card" data-edge="near">
      <h2>{t('claim.next')}</h2>
      <p>{t(`claim.next.${claim.state}`)}</p>
      {texts.length > 0 && (
        <div className="kt-stack kt-tight">
          <h3>{t('claim.blocks')}</h3>
          <ul>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <Act claim={claim} as={judging(claim, reader)} />
    </section>
  );
};

const Shown = ({ claim }: Of) => {
  const words = useWords();
  const { t, name } = words;
  const { has } = useSession();
  return (
    <Page
      title={t('verify.claim.title', { step: name(claim.stepTitle) })}
      back={{ to: '/casework/claims', label: t('verify.title') }}
    >
      <Next claim={claim} />
      <Section title={t('verify.three_way')}>
        <ClaimFacts claim={claim} />
        {claim.work !== undefined && <Work work={claim.work} />}
      </Section>
      {has('verifier') && (
        <>
          <Evidence claim={claim} />
          <Section title={t('verify.referral')}>
            <About referral={claim.referral} provider={claim.provider} />
          </Section>
        </>
      )}
      <Section title={t('claim.history')}>
        <Path steps={claimTimeline(claim, words)} />
      </Section>
    </Page>
  );
};

/** One claim beside the price, the evidence and the days of service, and the official's answer. */
export const View = () => <Loaded of={useClaim(usePathId('claim'))}>{(claim) => <Shown claim={claim} />}</Loaded>;
