import { Alert } from '@navikt/ds-react/Alert';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due, Facts } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { AdmissionShown } from '../answers.ts';
import { Compared } from './compared.tsx';
import { Ask, Keep, Remove } from './judge.tsx';

type OfAdmission = { readonly admission: AdmissionShown };

/** What the officer asked of the change and what the provider replied. */
const Asked = ({ admission: { reevaluation } }: OfAdmission) => {
  const { t, moment } = useWords();
  const { asked, replied } = reevaluation ?? {};
  if (asked === undefined) return null;
  return (
    <>
      <Facts
        rows={[
          [t('party.asked'), `${asked.question} (${moment(asked.at)})`],
          [t('party.replied'), replied && `${replied.reply} (${moment(replied.at)})`],
        ]}
      />
      {replied === undefined && <Due at={asked.deadline} label={t('party.reply_by')} />}
    </>
  );
};

const Acts = ({ admission, edition, state }: OfAdmission & { readonly edition: number; readonly state: string }) => {
  const { t } = useWords();
  const { has } = useSession();
  const isOfficer = has('admission_officer');
  return (
    <>
      {state !== 'complete' && <p>{t(state === 'dissolved' ? 'party.is_dissolved' : 'party.incomplete')}</p>}
      {isOfficer && state === 'complete' && <Keep admission={admission} edition={edition} />}
      {isOfficer && <Ask admission={admission} />}
      {has('decision_maker') && <Remove admission={admission} edition={edition} />}
    </>
  );
};

const Changed = ({
  admission,
  consortium: id,
}: OfAdmission & { readonly consortium: NonNullable<AdmissionShown['consortium']> }) => {
  const consortium = useRead(['consortium', id], (api) =>
    api.procurement.consortia[':consortium'].$get({ param: { consortium: id } }),
  );
  return (
    <Loaded of={consortium}>
      {({ proposed, before, names, state, edition }) => (
        <>
          {proposed?.reason !== undefined && <p className="kt-written">{proposed.reason}</p>}
          {proposed && (
            <Compared
              admission={admission}
              before={before?.terms}
              now={proposed.terms}
              edition={edition}
              names={names}
            />
          )}
          <Asked admission={admission} />
          <Acts admission={admission} edition={edition} state={state} />
        </>
      )}
    </Loaded>
  );
};

/** What changed in the consortium behind an admission, and the official's new look at it: keep, ask or remove. */
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
