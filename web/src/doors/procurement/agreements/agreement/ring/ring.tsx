import { Select } from '@navikt/ds-react/Select';
import type { AgreementShown } from '../../../../../shared/agreements/answers.ts';
import type { ChangeProposal } from '../../../../../shared/agreements/change.tsx';
import { CHANGE_REASONS } from '../../../../../shared/agreements/change-form.ts';
import { read } from '../../../../../shared/api/answers.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { type Act, useAct } from '../../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { buyersOf, ringForm, ringShown } from './form.ts';
import { BuyerRows } from './rows.tsx';

type Shown = { readonly agreement: AgreementShown };
export type SharesProps = Shown & { readonly act: Act<ChangeProposal> };

/** Who buys together, stated in the draft before it is offered. */
export const Ring = ({ agreement }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version, authority, terms } = agreement;
  const form = useHouseForm(ringForm(terms), ringShown(agreement));
  const add = useAct((json: { buyers: ReturnType<typeof buyersOf> }, options) =>
    read(api.procurement.agreements[':agreement'].supplement.$post({ param: { agreement: id }, json }, options)),
  );
  return (
    <>
      <p className="kt-quiet">{t('agr.ring.lead')}</p>
      <HouseForm
        form={form}
        act={add}
        onSend={(typed) => add.run({ buyers: buyersOf(typed) }, version)}
        label={t('agr.ring.save')}
        variant="secondary"
      >
        <BuyerRows form={form} lead={authority} isOpen />
      </HouseForm>
    </>
  );
};

/** Other shares among the same buyers: the provider must accept, and nobody gets less than it has used. */
export const Shares = ({ agreement, act }: SharesProps) => {
  const { t } = useWords();
  const { version, authority, terms } = agreement;
  const form = useHouseForm(ringForm(terms), ringShown(agreement));
  const { field } = useFields(form);
  return (
    <>
      <p className="kt-quiet">{t('agr.ring.change_lead')}</p>
      <HouseForm
        form={form}
        act={act}
        onSend={({ reason, buyers }) => act.run({ reason, change: { buyers: buyersOf({ buyers }) } }, version)}
        label={t('agr.change.propose')}
        variant="secondary"
      >
        <BuyerRows form={form} lead={authority} isOpen={false} />
        <Select label={t('agr.change.reason')} {...field('reason')}>
          {CHANGE_REASONS.map((one) => (
            <option key={one} value={one}>
              {t(`agr.change.${one}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </>
  );
};
