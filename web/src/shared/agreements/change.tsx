import type { Buyers } from '@kt/terms';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import type { Act } from '../api/use-act.ts';
import { HouseForm } from '../form/house-form.tsx';
import { useFields } from '../form/use-fields.ts';
import { useHouseForm } from '../form/use-house-form.ts';
import { useWords } from '../language/use-words.ts';
import { ActButton } from '../page/act-button.tsx';
import { Section } from '../page/page.tsx';
import { Facts } from '../page/parts.tsx';
import type { AgreementShown } from './answers.ts';
import { CHANGE_REASONS, changeBody, changeForm, changeShown } from './change-form.ts';
import { PriceDifference } from './prices.tsx';
import type { pricesBody } from './prices-form.ts';
import { changeRows } from './terms-rows.ts';

type SharesProposal = {
  readonly reason: (typeof CHANGE_REASONS)[number];
  readonly change: { readonly buyers: Buyers };
};
export type ChangeProposal =
  | NonNullable<ReturnType<typeof changeBody> | ReturnType<typeof pricesBody>>
  | SharesProposal;
type ProposeProps = { readonly agreement: AgreementShown; readonly act: Act<ChangeProposal> };

/** A change that the other side must accept. */
export const ProposeChange = ({ agreement, act }: ProposeProps) => {
  const { t } = useWords();
  const form = useHouseForm(changeForm, changeShown(agreement.terms));
  const { field } = useFields(form, 'propose-change');
  const send = (typed: Parameters<typeof changeBody>[1]): void => {
    const body = changeBody(agreement.terms, typed);
    if (body === undefined) form.setError('places', { message: 'agr.change.nothing' });
    else void act.run(body, agreement.version);
  };
  return (
    <ReadMore header={t('agr.change.title')}>
      <p className="kt-quiet">{t('agr.change.lead')}</p>
      <HouseForm
        within="propose-change"
        form={form}
        act={act}
        onSend={send}
        label={t('agr.change.propose')}
        variant="secondary"
      >
        <TextField label={t('agr.places')} htmlSize={8} inputMode="numeric" {...field('places')} />
        <TextField
          label={t('agr.ceiling')}
          description={t('web.form.money_hint')}
          htmlSize={14}
          {...field('ceiling')}
        />
        <TextField label={t('agr.last_day')} description={t('web.form.day_hint')} htmlSize={14} {...field('lastDay')} />
        <Select label={t('agr.change.reason')} {...field('reason')}>
          {CHANGE_REASONS.map((one) => (
            <option key={one} value={one}>
              {t(`agr.change.${one}`)}
            </option>
          ))}
        </Select>
      </HouseForm>
    </ReadMore>
  );
};

type AnswerProps = {
  readonly agreement: AgreementShown;
  readonly act: Act<{ readonly answer: 'accept' | 'decline' | 'withdraw' }>;
  /** Whether it is the reader's own side that proposed. */
  readonly isOwn: boolean;
};

/** The open proposal, and the reader's word on it. */
export const OpenChange = ({ agreement, act, isOwn }: AnswerProps) => {
  const words = useWords();
  const { t } = words;
  const { proposed, version } = agreement;
  if (proposed === undefined) return null;
  const { from } = proposed.change;
  return (
    <Section title={t('agr.change.open')}>
      <Facts rows={[...changeRows(agreement, words), [t('agr.change.reason'), t(`agr.change.${proposed.reason}`)]]} />
      <PriceDifference agreement={agreement} />
      <div className="kt-row">
        {isOwn ? (
          <ActButton
            label={t('agr.change.withdraw')}
            act={act}
            onAct={() => act.run({ answer: 'withdraw' }, version)}
            variant="secondary"
          />
        ) : (
          <>
            <ActButton
              label={t('agr.change.accept')}
              act={act}
              onAct={() => act.run({ answer: 'accept' }, version)}
              confirm={
                <p>
                  {from === undefined
                    ? t('agr.change.accept.confirm')
                    : t('agr.prices.accept.confirm', { day: words.day(from) })}
                </p>
              }
            />
            <ActButton
              label={t('agr.change.decline')}
              act={act}
              onAct={() => act.run({ answer: 'decline' }, version)}
              variant="secondary"
            />
          </>
        )}
      </div>
    </Section>
  );
};
