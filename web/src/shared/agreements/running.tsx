import { useWords } from '../language/use-words.ts';
import { Go } from '../page/go.tsx';
import { Meters } from '../page/meters.tsx';
import { Section } from '../page/page.tsx';
import type { AgreementShown } from './answers.ts';
import { valueMeters } from './card/value.ts';

type RunningProps = { readonly agreement: AgreementShown; readonly card: string };

const UNSIGNED: readonly string[] = ['draft', 'offered', 'half_signed', 'cancelled'];

/** How much of its ceiling an agreement has reserved, and the way to everything else that is counted of it. */
export const Running = ({ agreement, card }: RunningProps) => {
  const words = useWords();
  const { state, terms, value } = agreement;
  if (UNSIGNED.includes(state)) return null;
  const [reserved] = valueMeters({ ceilingCents: terms.ceilingCents, value }, words);
  return (
    <Section title={words.t('figures.value')}>
      <Meters of={[reserved]} />
      <p>
        <Go to={card}>{words.t('figures.open')}</Go>
      </p>
    </Section>
  );
};
