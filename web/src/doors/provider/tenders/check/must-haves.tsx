import { declined } from '@kt/competition/domain/must-haves.ts';
import { Alert } from '@navikt/ds-react/Alert';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Asked } from '../tender/asked.ts';

/** Requirements that the tender itself says it does not meet. */
export const failsIn = ({ mustHaves }: Asked, answers: Readonly<Record<string, boolean>>): readonly string[] =>
  declined({ mustHaves }, answers).map(({ title }) => title);

type KnowsProps = {
  readonly fails: readonly string[];
  readonly knows: boolean;
  readonly isAsked: boolean;
  readonly onChange: (knows: boolean) => void;
};

/** Told plainly what a no leads to; whoever submits all the same says that they know it. */
export const KnowsItFails = ({ fails, knows, isAsked, onChange }: KnowsProps) => {
  const { t } = useWords();
  const isMissing = isAsked && !knows;
  return fails.length === 0 ? null : (
    <>
      <Alert variant="warning">
        {t('provider.must.fails')}
        <ul>
          {fails.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </Alert>
      <Checkbox
        checked={knows}
        error={isMissing}
        aria-describedby={isMissing ? 'knows-missing' : undefined}
        onChange={({ target }) => onChange(target.checked)}
      >
        {t('provider.must.knows')}
      </Checkbox>
      {isMissing && (
        <p id="knows-missing" role="alert" className="aksel-error-message">
          {t('provider.must.know_first')}
        </p>
      )}
    </>
  );
};
