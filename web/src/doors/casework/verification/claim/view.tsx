import type { ReactNode } from 'react';
import { type T, useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Path } from '../../../../shared/page/path.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { ClaimFacts } from '../../../../shared/results/claim-facts.tsx';
import { claimTimeline } from '../../../../shared/results/claim-timeline.ts';
import { blockTexts } from '../../../../shared/results/claim-words.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { About } from './about.tsx';
import { Beside } from './beside.tsx';
import { Check } from './check.tsx';
import { Evidence } from './evidence.tsx';
import { Correct, JudgeDispute, JudgePlea, Take } from './judge.tsx';
import { type Judging, judging } from './presenter.ts';
import { type ClaimData, useClaim } from './use-claim.ts';
import { Work } from './work.tsx';

type Of = { readonly claim: ClaimData };

const ACTS: Readonly<Record<Judging, (claim: ClaimData, t: T) => ReactNode>> = {
  take: (claim) => <Take claim={claim} over={false} />,
  take_over: (claim) => <Take claim={claim} over />,
  check: (claim) => <Check claim={claim} />,
  dispute: (claim) => <JudgeDispute claim={claim} />,
  dispute_by_another: (_, t) => <p>{t('verify.same_person')}</p>,
  plea_new: (claim) => <JudgePlea claim={claim} supported={false} />,
  plea_supported: (claim) => <JudgePlea claim={claim} supported />,
  plea_supported_by_you: (_, t) => <p>{t('verify.supported')}</p>,
  no_plea: (_, t) => <p>{t('verify.no_plea')}</p>,
  correct: (claim) => <Correct claim={claim} />,
  nothing: (_, t) => <p>{t('verify.nothing')}</p>,
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
      {ACTS[judging(claim, reader)](claim, t)}
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
      {claim.beside !== undefined && <Beside rows={claim.beside} />}
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
