import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { blockTexts, claimTone } from '../../../../shared/results/claim-words.ts';
import { WorkClock } from '../../../../shared/results/work-clock.tsx';
import type { OwnRef } from '../own-referral.ts';
import { claimCents, inOrder, isSendable, proofText } from './presenter.ts';
import type { Period } from './use-period.ts';

type Step = Period['steps'][number];
type Claim = Step['claims'][number];

const ClaimRow = ({ claim, param }: { readonly claim: Claim; readonly param: OwnRef }) => {
  const words = useWords();
  const { t, euros } = words;
  const to = `/provider/referrals/${param.authority}/claims/${claim.claim}`;
  return (
    <div className="kt-stack kt-tight">
      <p className="kt-row">
        <StateTag tone={claimTone(claim.state)}>{t(`state.claim.${claim.state}`)}</StateTag>
        <strong className="kt-number">{euros(claimCents(claim))}</strong>
      </p>
      {isSendable(claim) &&
        blockTexts(claim.assessment, words).map((text) => (
          <p key={text} className="kt-quiet">
            {text}
          </p>
        ))}
      <p>
        {isSendable(claim) ? (
          <Go to={to} as="primary">
            {t('results.claim')}
          </Go>
        ) : (
          <Go to={to}>{t('results.see_claim')}</Go>
        )}
      </p>
    </div>
  );
};

const StepCard = ({ step, param }: { readonly step: Step; readonly param: OwnRef }) => {
  const words = useWords();
  const { t, name, euros } = words;
  const { title, priceCents, claims, clock } = step;
  return (
    <li className="kt-card" data-edge={claims.some(isSendable) ? 'near' : 'plain'}>
      <div className="kt-card-line">
        <h3>{name(title)}</h3>
        <span className="kt-number">{`${t('results.price')} ${euros(priceCents)}`}</span>
      </div>
      <p className="kt-quiet">{`${t('results.proof')}: ${proofText(step, words)}`}</p>
      {clock !== undefined && <WorkClock clock={clock} />}
      {claims.length === 0 && clock === undefined && <p>{t('results.not_yet')}</p>}
      {claims.map((claim) => (
        <ClaimRow key={claim.claim} claim={claim} param={param} />
      ))}
    </li>
  );
};

/** Every step of the rate card: its clock, its claims, what can be claimed now first. */
export const Steps = ({ steps, param }: { readonly steps: readonly Step[]; readonly param: OwnRef }) => (
  <ul className="kt-cards">
    {inOrder(steps).map((step) => (
      <StepCard key={step.step} step={step} param={param} />
    ))}
  </ul>
);
