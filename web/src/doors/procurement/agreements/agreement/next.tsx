import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { missingNow } from '../../../../shared/agreements/missing.ts';
import { type AgreementAct, turnOf } from '../../../../shared/agreements/turn.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { takeOverForm } from './check-form.ts';
import { Lacking, MissingReports } from './checks.tsx';

type Shown = { readonly agreement: AgreementShown };

const Offer = ({ agreement: { id, version } }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const offer = useAct((_: object, options) =>
    read(api.procurement.agreements[':agreement'].offer.$post({ param: { agreement: id }, json: {} }, options)),
  );
  return (
    <ActButton
      label={t('agr.offer')}
      act={offer}
      onAct={() => offer.run({}, version)}
      confirm={<p>{t('agr.offer.confirm')}</p>}
    />
  );
};

const Sign = ({ agreement }: Shown) => {
  const { id, version } = agreement;
  const { t } = useWords();
  const api = useApi();
  const sign = useAct((_: object, options) =>
    read(api.procurement.agreements[':agreement'].signature.$post({ param: { agreement: id }, json: {} }, options)),
  );
  return (
    <>
      <ActButton
        label={t('agr.sign')}
        act={sign}
        onAct={() => sign.run({}, version)}
        confirm={<p>{t('agr.sign.confirm.authority')}</p>}
      />
      <MissingReports missing={missingNow(agreement, sign.refusal)} />
    </>
  );
};

const TakeOver = ({ agreement: { id, version, origin } }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(takeOverForm, { document: origin.document ?? '', dataProtection: '' });
  const { field } = useFields(form);
  const take = useAct((json: z.output<typeof takeOverForm>, options) =>
    read(api.procurement.agreements[':agreement']['taking-over'].$post({ param: { agreement: id }, json }, options)),
  );
  return (
    <HouseForm form={form} act={take} onSend={(values) => take.run(values, version)} label={t('agr.take_over')}>
      <p>{t('agr.take_over.lead')}</p>
      <TextField label={t('agr.take_over.document')} {...field('document')} />
      <TextField label={t('agr.data_protection')} {...field('dataProtection')} />
    </HouseForm>
  );
};

const ACTS: Partial<Readonly<Record<AgreementAct, typeof Sign>>> = {
  check: Lacking,
  offer: Offer,
  sign: Sign,
  take_over: TakeOver,
};

/** What the reader does next, or whose turn it is. */
export const Next = ({ agreement }: Shown) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const { act, waits } = turnOf(agreement, { side: 'authority', has, person: self?.person });
  const Act = act && ACTS[act];
  return (
    <>
      {Act !== undefined && (
        <div className="kt-box">
          <h2>{t(`agr.next.${act ?? 'sign'}`)}</h2>
          <Act key={agreement.version} agreement={agreement} />
        </div>
      )}
      <StatusLine>
        {waits !== undefined && t(`agr.waits.${waits}`)}
        {agreement.state === 'active' && agreement.proposed === undefined && t('agr.done.active')}
      </StatusLine>
    </>
  );
};
