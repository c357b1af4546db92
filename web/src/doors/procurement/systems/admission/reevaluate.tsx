import { Alert } from '@navikt/ds-react/Alert';
import { Textarea } from '@navikt/ds-react/Textarea';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { reasonField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { AdmissionShown } from '../answers.ts';
import { ConsortiumTerms } from '../consortium/terms.tsx';

type OfAdmission = { readonly admission: AdmissionShown };
const form = z.object({ reason: reasonField });

const Decide = ({ admission, edition }: OfAdmission & { readonly edition: number }) => {
  const { t } = useWords();
  const api = useApi();
  const written = useHouseForm(form, { reason: '' });
  const { field } = useFields(written);
  const { system, category, provider, id, version } = admission;
  const param = { system, category, provider, admission: id };
  const one = api.procurement.systems[':system'].categories[':category'].admissions[':provider'][':admission'];
  const evaluate = useAct(({ reason }: z.output<typeof form>, options) =>
    read(one['re-evaluation'].$post({ param, json: { edition, reason } }, options)),
  );
  return (
    <HouseForm
      form={written}
      act={evaluate}
      onSend={(values) => evaluate.run(values, version)}
      label={t('party.evaluate')}
    >
      <Textarea {...field('reason')} label={t('party.evaluate_why')} minRows={2} />
    </HouseForm>
  );
};

const Changed = ({
  admission,
  consortium: id,
}: OfAdmission & { readonly consortium: NonNullable<AdmissionShown['consortium']> }) => {
  const { t } = useWords();
  const { has } = useSession();
  const consortium = useRead(['consortium', id], (api) =>
    api.procurement.consortia[':consortium'].$get({ param: { consortium: id } }),
  );
  return (
    <Loaded of={consortium}>
      {({ proposed, before, names, state, edition }) => (
        <>
          {proposed?.reason !== undefined && <p className="kt-written">{proposed.reason}</p>}
          {before && (
            <>
              <h3>{t('party.before')}</h3>
              <ConsortiumTerms terms={before.terms} names={names} />
            </>
          )}
          <h3>{t('party.now')}</h3>
          {proposed && <ConsortiumTerms terms={proposed.terms} names={names} />}
          {state === 'complete' ? (
            has('admission_officer') && <Decide admission={admission} edition={edition} />
          ) : (
            <p>{t(state === 'dissolved' ? 'party.is_dissolved' : 'party.incomplete')}</p>
          )}
        </>
      )}
    </Loaded>
  );
};

/** What changed in the consortium behind an admission, and the officer's new look at it. */
export const Reevaluation = ({ admission }: OfAdmission) => {
  const { t } = useWords();
  const { reevaluation, consortium } = admission;
  if (reevaluation === undefined || consortium === undefined) return null;
  return (
    <Section title={t('party.reevaluation')}>
      <Alert variant="warning">{t('party.reevaluation_says')}</Alert>
      <Due at={reevaluation.deadline} label={t('party.evaluate_by')} />
      <Changed admission={admission} consortium={consortium} />
    </Section>
  );
};
