import type { Id } from '@kt/kernel';
import { useApi } from '../../../../shared/api/api-context.ts';
import { refusalOf } from '../../../../shared/api/refusal.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { EvidenceTable } from '../../../../shared/results/evidence-table.tsx';
import type { ClaimData } from './use-claim.ts';

/** The files sent with the claim; opening one is recorded. */
export const Evidence = ({ claim }: { readonly claim: ClaimData }) => {
  const { t } = useWords();
  const { evidence } = useApi().casework.verifier.referrals[':referral'];
  const { referral } = claim;
  const stored = useRead(['claim-evidence', referral], () => evidence.$get({ param: { referral } }));
  const open = useAct(async (id: Id<'evidence'>, _options) => {
    const answer = await evidence[':evidence'].$get({ param: { referral, evidence: id } });
    if (!answer.ok) throw await refusalOf(answer);
    saveFile(await answer.blob(), id);
  });
  const sent = claim.evidence.map((one) => one.evidence);
  return (
    <Section title={t('verify.evidence')}>
      <p className="kt-quiet">{t('verify.evidence_lead')}</p>
      <Loaded of={stored}>
        {({ rows }) => (
          <EvidenceTable rows={rows.filter(({ id }) => sent.includes(id))} onOpen={({ id }) => open.run(id)} />
        )}
      </Loaded>
      <ProblemBox refusal={open.refusal} />
    </Section>
  );
};
