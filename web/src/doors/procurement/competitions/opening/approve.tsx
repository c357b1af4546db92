import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import type { CompetitionShown } from '../reads.ts';

/** One opener's word: nothing ties them to anybody invited, and the tenders may be opened. */
export const Approve = ({ shown: { id, version } }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const api = useApi();
  const [declares, setDeclares] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const approve = useAct((_: object, options) =>
    read(
      api.procurement.competitions[':competition']['opening-approvals'].$post(
        { param: { competition: id }, json: { declaresNoConflict: true } },
        options,
      ),
    ),
  );
  const give = (): void => {
    setAsked(!declares);
    if (declares) void approve.run({}, version);
  };
  return (
    <div className="kt-stack">
      <Checkbox
        checked={declares}
        error={isAsked && !declares}
        aria-describedby={isAsked && !declares ? 'declaration-missing' : undefined}
        onChange={({ target }) => {
          setDeclares(target.checked);
        }}
      >
        {t('competition_page.opening.declaration')}
      </Checkbox>
      {isAsked && !declares && (
        <p id="declaration-missing" role="alert" className="aksel-error-message">
          {t('competition_page.opening.declare_first')}
        </p>
      )}
      <ActButton label={t('competition_page.opening.approve')} act={approve} onAct={give} />
    </div>
  );
};
