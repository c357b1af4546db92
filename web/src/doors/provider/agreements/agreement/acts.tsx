import { Checkbox } from '@navikt/ds-react/Checkbox';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import type * as z from 'zod';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { missingNow } from '../../../../shared/agreements/missing.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { refuseForm, termsForm } from './form.ts';
import { OwnMissing } from './own-missing.tsx';

type Shown = { readonly agreement: AgreementShown };

/** The area's terms on the processing of personal data, in the version of the agreement. */
const termsReference = ({ id }: AgreementShown): string => `TSE-${id.slice(-8)}`;

const useOne = () => useApi().provider.authorities[':authority'].agreements[':agreement'];
const paramOf = ({ authority, id }: AgreementShown) => ({ authority, agreement: id });

/** First the terms under which clients' data are handled. */
export const AcceptTerms = ({ agreement }: Shown) => {
  const { t } = useWords();
  const one = useOne();
  const form = useHouseForm(termsForm, { read: false });
  const { errorOf } = useFields(form);
  const accept = useAct((json: { reference: string }, options) =>
    read(one['data-protection'].$post({ param: paramOf(agreement), json }, options)),
  );
  const reference = termsReference(agreement);
  return (
    <>
      <p>{t('agr.terms.lead')}</p>
      <ul>
        <li>{t('agr.terms.purpose')}</li>
        <li>{t('agr.terms.people')}</li>
        <li>{t('agr.terms.breach')}</li>
        <li>{t('agr.terms.end')}</li>
      </ul>
      <HouseForm
        form={form}
        act={accept}
        onSend={() => accept.run({ reference }, agreement.version)}
        label={t('agr.terms.accept')}
      >
        <Checkbox id="read" error={errorOf('read') !== undefined} {...form.register('read')}>
          {t('agr.terms.read', { reference })}
        </Checkbox>
      </HouseForm>
    </>
  );
};

export const Sign = ({ agreement }: Shown) => {
  const { t } = useWords();
  const one = useOne();
  const sign = useAct((_: object, options) =>
    read(one.signature.$post({ param: paramOf(agreement), json: {} }, options)),
  );
  const missing = missingNow(agreement, sign.refusal);
  return (
    <>
      <p>{t('agr.sign.lead')}</p>
      <ActButton
        label={t('agr.sign')}
        act={sign}
        onAct={() => sign.run({}, agreement.version)}
        confirm={<p>{t('agr.sign.confirm.provider')}</p>}
      />
      {missing.length > 0 && <OwnMissing missing={missing} />}
    </>
  );
};

export const Refuse = ({ agreement }: Shown) => {
  const { t } = useWords();
  const one = useOne();
  const form = useHouseForm(refuseForm, { reason: '' });
  const { field } = useFields(form, 'refuse');
  const refuse = useAct((json: z.output<typeof refuseForm>, options) =>
    read(one.refusal.$post({ param: paramOf(agreement), json }, options)),
  );
  return (
    <ReadMore header={t('agr.refuse')}>
      <p className="kt-quiet">{t('agr.refuse.lead')}</p>
      <HouseForm
        within="refuse"
        form={form}
        act={refuse}
        onSend={(values) => refuse.run(values, agreement.version)}
        label={t('agr.refuse')}
        variant="danger"
      >
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};
