import { ReadMore } from '@navikt/ds-react/ReadMore';
import { TextField } from '@navikt/ds-react/TextField';
import type { AgreementShown } from '../../../../../shared/agreements/answers.ts';
import { read } from '../../../../../shared/api/answers.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { useAct } from '../../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { type SupplementTyped, supplementBody, supplementForm, supplementShown } from './form.ts';
import { OptionRows, SiteRows } from './rows.tsx';
import { useKnownSites } from './use-known-sites.ts';

type Body = ReturnType<typeof supplementBody>;

/** What is added to a draft before it is offered or taken over. */
export const Supplement = ({ agreement }: { readonly agreement: AgreementShown }) => {
  const { t } = useWords();
  const api = useApi();
  const { id, version, terms, origin } = agreement;
  const isOwn = origin.competition === undefined;
  const form = useHouseForm(supplementForm, supplementShown(agreement));
  const { field } = useFields(form);
  const found = useKnownSites(terms);
  const add = useAct((json: Body, options) =>
    read(api.procurement.agreements[':agreement'].supplement.$post({ param: { agreement: id }, json }, options)),
  );
  const send = (typed: SupplementTyped) => add.run(supplementBody(typed, isOwn), version);
  return (
    <ReadMore header={t('agr.supplement')}>
      <p className="kt-quiet">{t('agr.supplement.lead')}</p>
      <HouseForm form={form} act={add} onSend={send} label={t('agr.supplement.save')} variant="secondary">
        <TextField
          label={`${t('agr.expected')} (${t('web.optional')})`}
          htmlSize={8}
          inputMode="numeric"
          {...field('expected')}
        />
        <TextField
          label={`${t('agr.guaranteed')} (${t('web.optional')})`}
          description={t('agr.supplement.guaranteed_hint')}
          htmlSize={8}
          inputMode="numeric"
          {...field('guaranteed')}
        />
        <SiteRows form={form} found={found} />
        {isOwn && <OptionRows form={form} />}
      </HouseForm>
    </ReadMore>
  );
};
