import { dayInFinland, plusDays } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { openOption } from '../../../../shared/agreements/period-steps.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { reasonForm } from './check-form.ts';

type Shown = { readonly agreement: AgreementShown };
type Option = AgreementShown['options'][number];
type OptionProps = Shown & { readonly option: Option };

/** The decision not to prolong, with its reason: the later options go with it. */
const Leave = ({ agreement: { id, version }, option: { key } }: OptionProps) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form, 'leave');
  const leave = useAct((json: { option: string; reason: string }, request) =>
    read(api.procurement.agreements[':agreement'].options.leaving.$post({ param: { agreement: id }, json }, request)),
  );
  return (
    <ReadMore header={t('agr.option.leave')}>
      <p className="kt-quiet">{t('agr.option.leave.lead')}</p>
      <HouseForm
        within="leave"
        form={form}
        act={leave}
        onSend={({ reason }) => leave.run({ option: key, reason }, version)}
        label={t('agr.option.leave')}
        variant="secondary"
      >
        <Textarea label={t('web.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};

const Use = ({ agreement: { id, version }, option: { key } }: OptionProps) => {
  const { t } = useWords();
  const api = useApi();
  const use = useAct((json: { option: string }, request) =>
    read(api.procurement.agreements[':agreement'].options.$post({ param: { agreement: id }, json }, request)),
  );
  return (
    <ActButton
      label={t('agr.option.use')}
      act={use}
      onAct={() => use.run({ option: key }, version)}
      confirm={<p>{t('agr.option.confirm')}</p>}
    />
  );
};

/** The next right to prolong, while notice of it can be given: use it or decide not to. */
export const OptionActs = ({ agreement }: Shown) => {
  const { t, day } = useWords();
  const { has } = useSession();
  const today = dayInFinland(useNow());
  const option = openOption(agreement);
  const runs = agreement.state === 'active' || agreement.state === 'orders_suspended';
  if (option === undefined || !runs || !has('agreement_manager') || today > option.noticeBy) return null;
  return (
    <Section title={t('agr.option.decide', { day: day(plusDays(option.extendsTo, -1)) })}>
      <Due at={option.noticeBy} label={t('agr.option.notice')} />
      <Use key={option.key} agreement={agreement} option={option} />
      <Leave key={`leave-${option.key}`} agreement={agreement} option={option} />
    </Section>
  );
};
