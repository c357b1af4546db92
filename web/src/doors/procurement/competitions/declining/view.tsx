import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { UnderOne } from '../frame.tsx';
import { type CompetitionShown, type EnquiryShown, useEnquiries } from '../reads.ts';
import { declineForm, REASONS } from './form.ts';

const Decline = ({ shown, one }: { readonly shown: CompetitionShown; readonly one: EnquiryShown }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(declineForm, { reason: '', text: '' });
  const { field } = useFields(form);
  const { id: reasonId, error, name, ...rest } = field('reason');
  const decline = useAct(
    (json: z.output<typeof declineForm>, options) =>
      read(
        api.procurement.competitions[':competition'].enquiries[':enquiry'].decline.$post(
          { param: { competition: shown.id, enquiry: one.id }, json },
          options,
        ),
      ),
    () => go(`/procurement/competitions/${shown.id}/questions`),
  );
  return (
    <>
      <Section title={t('competition_page.decline.asked')}>
        <p className="kt-written">{one.text}</p>
      </Section>
      <HouseForm
        form={form}
        act={decline}
        onSend={(typed) => decline.run(typed, one.version)}
        label={t('competition_page.decline.send')}
      >
        <RadioGroup id={reasonId} name={name} legend={t('competition_page.decline.reason')} error={error}>
          {REASONS.map((reason) => (
            <Radio key={reason} value={reason} {...rest} name={name}>
              {t(`enquiry_declined.${reason}`)}
            </Radio>
          ))}
        </RadioGroup>
        <Textarea
          label={t('competition_page.decline.text')}
          description={t('competition_page.decline.text_hint')}
          {...field('text')}
        />
      </HouseForm>
    </>
  );
};

const Found = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const id = usePathId('enquiry');
  const now = useNow();
  const enquiries = useEnquiries();
  if (shown.state !== 'open' || now >= shown.deadline) return <Empty>{t('competition_page.answer.not_now')}</Empty>;
  return (
    <Loaded of={enquiries}>
      {(rows) => {
        const one = rows.find((row) => row.id === id && row.state === 'asked');
        return one === undefined ? (
          <Empty>{t('competition_page.questions.none')}</Empty>
        ) : (
          <Decline shown={shown} one={one} />
        );
      }}
    </Loaded>
  );
};

/** A question that gets no answer: its asker alone reads why. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.decline.title')} lead={<p>{t('competition_page.decline.lead')}</p>}>
      {(shown) => <Found shown={shown} />}
    </UnderOne>
  );
};
