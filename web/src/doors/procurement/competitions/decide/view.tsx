import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { useGo } from '../../../../shared/page/use-path.ts';
import { UnderOne } from '../frame.tsx';
import { DecisionWork, type DecisionWorkProps } from './decision-work.tsx';
import { type DecisionTyped, decisionForm } from './form.ts';
import { decisionBody } from './presenter.ts';
import { Ready } from './ready.tsx';

const Decide = (props: DecisionWorkProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const { id: competition } = props.shown;
  const decide = useAct(
    (typed: DecisionTyped, options) =>
      read(
        api.procurement.competitions[':competition'].decision.$post(
          { param: { competition }, json: decisionBody(props.evaluation.document, typed) },
          options,
        ),
      ),
    () => go(`/procurement/competitions/${competition}/decision`),
  );
  return <DecisionWork {...props} schema={decisionForm} act={decide} label={t('competition_page.act.decide')} />;
};

/** The decision maker gives the reasons, looks at the whole and decides. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.decide')} lead={<p>{t('competition_page.decide.lead')}</p>}>
      {(shown) => (
        <Ready shown={shown} act="decide">
          {(props) => <Decide {...props} />}
        </Ready>
      )}
    </UnderOne>
  );
};
