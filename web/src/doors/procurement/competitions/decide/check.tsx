import { Button } from '@navikt/ds-react/Button';
import { useEffect, useRef } from 'react';
import type { Act } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import type { DecisionTyped } from './form.ts';

type CheckProps = {
  readonly typed: DecisionTyped;
  readonly nameOf: (tender: string) => string;
  readonly label: string;
  readonly act: Pick<Act<unknown>, 'busy' | 'refusal'>;
  readonly onDecide: () => unknown;
  readonly onBack: () => void;
};

/** The decision as it will stand, before it is made. */
export const Check = ({ typed, nameOf, label, act, onDecide, onBack }: CheckProps) => {
  const { t } = useWords();
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.focus(), []);
  return (
    <div ref={part} tabIndex={-1}>
      <Section title={t('competition_page.decide.check')}>
        {(['fi', 'sv'] as const).map((one) => (
          <div key={one} lang={one} className="kt-stack kt-tight">
            <h3>{t(`competition_page.language.${one}`)}</h3>
            <Facts
              rows={[
                ...typed.rows.map((row) => [nameOf(row.tender), row[one]] as const),
                [t('competition_page.user_needs'), typed.needs[one]],
                [t('competition_page.rectify.reason'), typed.reason],
              ]}
            />
          </div>
        ))}
        <ActButton label={label} act={act} onAct={onDecide} confirm={<p>{t('competition_page.decide.confirm')}</p>} />
        <Button variant="secondary" onClick={onBack}>
          {t('web.change')}
        </Button>
      </Section>
    </div>
  );
};
