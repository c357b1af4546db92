import { LANGUAGES } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Due, Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { QuestionShown } from '../answers.ts';
import { type Answered, answerForm, answerShown, declineForm } from './form.ts';

type One = { readonly question: QuestionShown };

/** What everybody will read. It begins with the asker's own words: whoever answers takes out who asked. */
const Answer = ({ question }: One) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(answerForm, answerShown(question));
  const { field } = useFields(form, question.id);
  const param = { question: question.id };
  const one = api.procurement.questions[':question'].answer;
  const answer = useAct((json: Answered, options) =>
    read(question.state === 'asked' ? one.$post({ param, json }, options) : one.$put({ param, json }, options)),
  );
  return (
    <HouseForm
      within={question.id}
      form={form}
      act={answer}
      onSend={(values) => answer.run(values, question.version)}
      label={t('sque.answer')}
    >
      <p className="kt-quiet">{t('sque.anonymous')}</p>
      {LANGUAGES.map((language) => (
        <div key={language} className="kt-stack">
          <Textarea
            label={`${t('sque.question')} ${t(`lang.in.${language}`)}${language === 'en' ? ` (${t('web.optional')})` : ''}`}
            lang={language}
            {...field(`question.${language}`)}
          />
          <Textarea
            label={`${t('sque.answered')} ${t(`lang.in.${language}`)}${language === 'en' ? ` (${t('web.optional')})` : ''}`}
            lang={language}
            {...field(`answer.${language}`)}
          />
        </div>
      ))}
    </HouseForm>
  );
};

const Decline = ({ question }: One) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(declineForm, { reason: '' });
  const { field } = useFields(form, question.id);
  const param = { question: question.id };
  const decline = useAct((json: z.output<typeof declineForm>, options) =>
    read(api.procurement.questions[':question'].refusal.$post({ param, json }, options)),
  );
  return (
    <ReadMore header={t('sque.decline')}>
      <HouseForm
        within={question.id}
        form={form}
        act={decline}
        onSend={(values) => decline.run(values, question.version)}
        label={t('sque.decline')}
        variant="secondary"
      >
        <Textarea label={t('sque.decline.reason')} {...field('reason')} />
      </HouseForm>
    </ReadMore>
  );
};

const Acts = ({ question }: One) => {
  const { t } = useWords();
  const isAsked = question.state === 'asked';
  return (
    <>
      <ReadMore header={t(isAsked ? 'sque.answer.open' : 'sque.correct')}>
        <Answer question={question} />
      </ReadMore>
      {isAsked && <Decline question={question} />}
    </>
  );
};

const Card = ({ question }: One) => {
  const { t, name } = useWords();
  const { has } = useSession();
  const { state, text, clock, published, declined } = question;
  return (
    <li className="kt-card" data-edge={clock?.isLate === true ? 'near' : undefined}>
      <div className="kt-card-line">
        <h2>{published === undefined ? t('sque.one') : name(published.question)}</h2>
        <StateTag tone={state === 'asked' ? 'info' : 'neutral'}>{t(`state.question.${state}`)}</StateTag>
      </div>
      <p className="kt-written">{published === undefined ? text : name(published.answer)}</p>
      {clock !== undefined && <Due label={t('ask.by')} at={clock.answerBy} />}
      {declined !== undefined && <p className="kt-written">{declined.reason}</p>}
      {has('procurement_officer') && state !== 'declined' && <Acts question={question} />}
    </li>
  );
};

/** Questions about a system, answered to everybody. */
export const View = () => {
  const { t } = useWords();
  const system = usePathId('system');
  const questions = useRows(
    ['questions', system],
    (api) =>
      ({ query }) =>
        read(api.procurement.systems[':system'].questions.$get({ param: { system }, query })),
  );
  return (
    <Page
      title={t('sque.title')}
      lead={<p>{t('sque.lead')}</p>}
      back={{ to: `/procurement/systems/${system}`, label: t('sys.one') }}
    >
      <Loaded of={questions}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('sque.none')}</Empty>
          ) : (
            <ul className="kt-cards">
              {rows.map((question) => (
                <Card key={`${question.id}-${String(question.version)}`} question={question} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
};
