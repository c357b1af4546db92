import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { DecisionWork, type DecisionWorkProps } from '../decide/decision-work.tsx';
import { type DecisionTyped, rectificationForm } from '../decide/form.ts';
import { rectificationBody } from '../decide/presenter.ts';
import { Ready } from '../decide/ready.tsx';
import { UnderOne } from '../frame.tsx';
import { useDecision } from '../reads.ts';

const Rectify = (props: DecisionWorkProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const { id: competition } = props.shown;
  const rectify = useAct(
    (typed: DecisionTyped, options) =>
      read(
        api.procurement.competitions[':competition'].rectification.$post(
          { param: { competition }, json: rectificationBody(props.evaluation.document, typed) },
          options,
        ),
      ),
    () => go(`/procurement/competitions/${competition}/decision`),
  );
  const label = t('competition_page.act.rectify');
  const inForce = useDecision();
  return (
    <Loaded of={inForce}>
      {(decision) => (
        <DecisionWork {...props} schema={rectificationForm} act={rectify} label={label} corrects={decision} />
      )}
    </Loaded>
  );
};

/** A new version of the decision that corrects the one in force, upon the same locked scores. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.rectify')} lead={<p>{t('competition_page.rectify.lead')}</p>}>
      {(shown) => (
        <Ready shown={shown} act="rectify">
          {(props) => <Rectify {...props} />}
        </Ready>
      )}
    </UnderOne>
  );
};
