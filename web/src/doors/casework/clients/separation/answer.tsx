import { ReadMore } from '@navikt/ds-react/ReadMore';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { Reason, type Said } from './reason.tsx';
import type { SeparationData } from './use-separation.ts';

/** A supervisor's word: the joining is undone, or stays with a reason. */
export const Answer = ({ data: { id: client, version, reference, external } }: { readonly data: SeparationData }) => {
  const { t } = useWords();
  const go = useGo();
  const { separation } = useApi().casework.worker.clients[':client'];
  const back = () => go(`/casework/clients/${client}`);
  const confirm = useAct(
    (_: object, options) => read(separation.confirmation.$post({ param: { client }, json: {} }, options)),
    back,
  );
  const refuse = useAct(
    (json: Said, options) => read(separation.refusal.$post({ param: { client }, json }, options)),
    back,
  );
  return (
    <>
      <ActButton
        label={t('separate.confirm')}
        act={confirm}
        onAct={() => confirm.run({}, version)}
        confirm={<p>{t('separate.confirm_sure', { reference, external })}</p>}
      />
      <ReadMore header={t('separate.refuse')}>
        <Reason
          act={refuse}
          version={version}
          label={t('separate.refuse')}
          why={t('separate.refuse_why')}
          variant="secondary"
        />
      </ReadMore>
    </>
  );
};
