import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { EvidenceTable } from '../../../../shared/results/evidence-table.tsx';
import { EvidenceUpload } from '../../../../shared/results/evidence-upload.tsx';
import type { OwnRef } from '../own-referral.ts';

/** The files that prove this client's results, and a new one. */
export const Evidence = ({ param }: { readonly param: OwnRef }) => {
  const { t } = useWords();
  const { evidence } = useApi().casework.provider.authorities[':authority'].referrals[':referral'];
  const stored = useRead(['own-evidence', param.referral], () => evidence.$get({ param }));
  return (
    <Section title={t('own.evidence')}>
      <Loaded of={stored}>{({ rows }) => <EvidenceTable rows={rows} />}</Loaded>
      <EvidenceUpload
        first="employer"
        send={({ file, ...query }, options) =>
          read(evidence.$post({ param, query }, { ...options, init: { body: file } }))
        }
      />
    </Section>
  );
};
