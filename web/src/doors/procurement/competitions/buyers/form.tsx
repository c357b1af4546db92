import { competitionContent } from '@kt/competition/wire.ts';
import { cents } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { buyersOf, ringForm, ringShown } from '../../agreements/agreement/ring/form.ts';
import { BuyerRows } from '../../agreements/agreement/ring/rows.tsx';
import type { CompetitionShown } from '../reads.ts';

export type BuyersFormProps = { readonly shown: CompetitionShown };

/** Who buys together, stated in the draft of a call. Each winner's agreement must be divisible, so the least is checked. */
export const BuyersForm = ({ shown }: BuyersFormProps) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version, authority, content } = shown;
  const { places, ceilingCents, winners, buyers } = content;
  const least = { places: Math.floor(places / winners), ceilingCents: cents(Math.floor(ceilingCents / winners)) };
  const form = useHouseForm(
    ringForm(least),
    ringShown({ authority, terms: { ...(buyers !== undefined && { buyers }) } }),
  );
  const save = useAct((typed: ReturnType<typeof buyersOf>, options) => {
    const { buyers: _before, ...rest } = competitionContent.parse(content);
    const json = { ...rest, ...(typed.length > 0 && { buyers: typed }) };
    return read(api.procurement.competitions[':competition'].$put({ param: { competition: id }, json }, options));
  });
  return (
    <>
      <p className="kt-quiet">{t('competition_page.buyers.edit_lead')}</p>
      <HouseForm
        form={form}
        act={save}
        onSend={(typed) => save.run(buyersOf(typed), version)}
        label={t('agr.ring.save')}
        variant="secondary"
      >
        <BuyerRows form={form} lead={authority} isOpen />
      </HouseForm>
    </>
  );
};
