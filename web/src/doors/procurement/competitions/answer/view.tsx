import { deadlineAfterAnswer } from '@kt/competition/domain/enquiry-window.ts';
import { dayInFinland, type Instant, LANGUAGES } from '@kt/kernel';
import { Alert } from '@navikt/ds-react/Alert';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useEffect } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { timeText } from '../content/time-field.ts';
import { UnderOne } from '../frame.tsx';
import { type CompetitionShown, type EnquiryShown, useEnquiries } from '../reads.ts';
import { type Answered, answerForm, answerShown } from './form.ts';

type AnswerProps = {
  readonly shown: CompetitionShown;
  readonly one: EnquiryShown;
  readonly moves: Instant | undefined;
};

const Answer = ({ shown, one, moves }: AnswerProps) => {
  const { t, moment } = useWords();
  const api = useApi();
  const go = useGo();
  const [day, time] = moves === undefined ? ['', ''] : [dayText(dayInFinland(moves)), timeText(moves)];
  const form = useHouseForm(answerForm, answerShown(one, day, time));
  const { field } = useFields(form);
  const { setValue } = form;
  // An answer may become late while it is written: what was typed stays, and the deadline it needs is filled in.
  useEffect(() => {
    setValue('day', day);
    setValue('time', time);
  }, [setValue, day, time]);
  const param = { competition: shown.id, enquiry: one.id };
  const route = api.procurement.competitions[':competition'].enquiries[':enquiry'].answer;
  const give = useAct(
    (json: Answered, options) =>
      read(one.state === 'answered' ? route.$put({ param, json }, options) : route.$post({ param, json }, options)),
    () => go(`/procurement/competitions/${shown.id}/questions`),
  );
  return (
    <HouseForm
      form={form}
      act={give}
      onSend={(typed) => give.run(typed, one.version)}
      label={t(moves === undefined ? 'competition_page.answer.send' : 'competition_page.answer.send_moving')}
    >
      {(['question', 'answer'] as const).map((part) => (
        <Section key={part} title={t(`competition_page.answer.${part}`)}>
          {part === 'question' && <p className="kt-quiet">{t('competition_page.answer.anonymous')}</p>}
          {LANGUAGES.map((language) => (
            <Textarea
              key={language}
              lang={language}
              label={`${t(`competition_page.answer.${part}`)} ${t(`competition_page.in.${language}`)}${language === 'en' ? ` (${t('web.optional')})` : ''}`}
              {...field(`${part}.${language}`)}
            />
          ))}
        </Section>
      ))}
      {moves !== undefined && (
        <Section title={t('competition_page.answer.late')}>
          <Alert variant="warning" inline>
            {t('competition_page.answer.late_says', { at: moment(moves) })}
          </Alert>
          <TextField label={t('competition_page.form.deadline_day')} htmlSize={12} {...field('day')} />
          <TextField
            label={t('competition_page.form.deadline_time')}
            description={t('competition_page.form.time_hint')}
            htmlSize={8}
            {...field('time')}
          />
        </Section>
      )}
    </HouseForm>
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
        const one = rows.find((row) => row.id === id);
        if (one === undefined) return <Empty>{t('competition_page.questions.none')}</Empty>;
        const moves = deadlineAfterAnswer(shown, now);
        return <Answer shown={shown} one={one} moves={moves} />;
      }}
    </Loaded>
  );
};

/** One question, made anonymous and answered to everybody invited. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.answer.title')} lead={<p>{t('competition_page.answer.lead')}</p>}>
      {(shown) => <Found shown={shown} />}
    </UnderOne>
  );
};
