import { dayInFinland } from '@kt/kernel';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { pathOf } from '../own-referral.ts';
import { expectedPayDay, proofs } from './presenter.ts';
import type { ClaimRef, OwnClaim } from './use-claim.ts';

type SubmitProps = { readonly param: ClaimRef; readonly claim: OwnClaim };

const useProofs = ({ param, claim }: SubmitProps) => {
  const words = useWords();
  const ref = { authority: param.authority, referral: claim.referral };
  const { data } = useRead(['own-evidence', claim.referral], (api) =>
    api.casework.provider.authorities[':authority'].referrals[':referral'].evidence.$get({ param: ref }),
  );
  return { ref, all: proofs(claim.held, data?.rows ?? [], words) };
};

/** What is sent with the claim, what it brings and when; one confirmation, since it is an assurance. */
export const Submit = ({ param, claim }: SubmitProps) => {
  const { t, euros, day } = useWords();
  const one = useApi().casework.provider.authorities[':authority'].claims[':claim'];
  const today = dayInFinland(useNow());
  const { ref, all } = useProofs({ param, claim });
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = all.map(({ id }) => id).filter((id) => !left.includes(id));
  const act = useAct((_: object, options) =>
    read(one.submission.$post({ param, json: { evidence: chosen } }, options)),
  );
  const amount = euros(claim.assessment?.dueCents ?? claim.priceCents);
  return (
    <>
      {all.length === 0 ? (
        <p>{t('claim.evidence_none')}</p>
      ) : (
        <CheckboxGroup
          legend={t('claim.evidence')}
          value={chosen}
          onChange={(values: readonly string[]) => {
            setLeft(all.map(({ id }) => id).filter((id) => !values.includes(id)));
          }}
        >
          {all.map(({ id, label }) => (
            <Checkbox key={id} value={id}>
              {label}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <p className="kt-no-print">
        <Go to={pathOf(ref)}>{t('claim.evidence_add')}</Go>
      </p>
      <Facts
        rows={[
          [t('claim.worth'), amount],
          [t('claim.expected_pay'), day(expectedPayDay(today))],
        ]}
      />
      <ActButton
        label={t('claim.submit')}
        act={act}
        onAct={() => act.run({}, claim.version)}
        confirm={<p>{t('claim.submit_lead', { amount })}</p>}
      />
    </>
  );
};
