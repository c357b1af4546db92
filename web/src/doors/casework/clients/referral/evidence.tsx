import { ReadMore } from '@navikt/ds-react/ReadMore';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { EvidenceTable } from '../../../../shared/results/evidence-table.tsx';
import { EvidenceUpload } from '../../../../shared/results/evidence-upload.tsx';
import type { ReferralData } from './use-referral.ts';

/** Files that prove results, and one that the case worker has from a register. */
export const Evidence = ({ data: { id: referral } }: { readonly data: ReferralData }) => {
  const { t } = useWords();
  const api = useApi();
  const param = { referral };
  const stored = useRead(['evidence', referral], ({ casework }) =>
    casework.worker.referrals[':referral'].evidence.$get({ param }),
  );
  return (
    <Section title={t('referral.evidence')}>
      <Loaded of={stored}>{({ rows }) => <EvidenceTable rows={rows} />}</Loaded>
      <ReadMore header={t('referral.evidence_add')}>
        <EvidenceUpload
          first="register"
          send={({ file, ...query }, options) =>
            read(
              api.casework.worker.referrals[':referral'].evidence.$post(
                { param, query },
                { ...options, init: { body: file } },
              ),
            )
          }
        />
      </ReadMore>
    </Section>
  );
};
