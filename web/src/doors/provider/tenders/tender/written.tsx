import { centsOf } from '../../../../shared/form/fields.ts';
import { sizeText } from '../../../../shared/format/size-text.ts';
import { Parties } from '../../../../shared/group/lazy-parties.tsx';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import type { Asked } from './asked.ts';
import type { Shown } from './draft.ts';
import { answersIn } from './form.ts';
import { claimsIn } from './presenter.ts';

type WrittenProps = { readonly asked: Asked; readonly shown: Shown; readonly comparison: number | undefined };

/** What is claimed to be secret, and why; nothing where nothing is. */
const Claims = ({ asked, shown }: Omit<WrittenProps, 'comparison'>) => {
  const { t } = useWords();
  const claims = claimsIn(shown.secrecy);
  const parts = [
    ...asked.questions.map(({ key, title }) => [title, claims[`answers.${key}`]] as const),
    ...asked.bids.map(({ key, title }) => [title, claims[`prices.${key}`]] as const),
    ...shown.attachments.map(({ name, sha256 }) => [name, claims[`attachments.${sha256}`]] as const),
  ];
  const rows = parts.flatMap(([title, why]) => (why === undefined ? [] : [[title, why] as const]));
  return rows.length === 0 ? null : (
    <Section title={t('provider.check.secrecy')}>
      <Facts rows={rows} />
    </Section>
  );
};

/** Who gives it, where a consortium does. */
const Group = ({ asked, shown }: Omit<WrittenProps, 'comparison'>) => {
  const { t } = useWords();
  if (shown.consortium === undefined) return null;
  return (
    <Section title={t('tender.part.group')}>
      <Parties of={shown.consortium} steps={Object.fromEntries(asked.bids.map(({ key, title }) => [key, title]))} />
    </Section>
  );
};

/** What is answered to each minimum requirement. */
const MustHaveAnswers = ({ asked: { mustHaves }, shown }: Omit<WrittenProps, 'comparison'>) => {
  const { t } = useWords();
  const answers = answersIn(shown.mustHaves);
  return mustHaves.length === 0 ? null : (
    <Section title={t('provider.must')}>
      <Facts
        rows={mustHaves.map(({ key, title }) => {
          const answer = answers[key];
          return [title, answer === undefined ? '–' : t(answer ? 'provider.must.yes' : 'provider.must.no')] as const;
        })}
      />
    </Section>
  );
};

/** Everything that a tender says, as it is sealed. */
export const Written = ({ asked, shown, comparison }: WrittenProps) => {
  const { t, euros, number } = useWords();
  const price = (key: string) => {
    const cents = centsOf(shown.prices[key] ?? '');
    return cents === undefined ? '–' : euros(cents);
  };
  return (
    <>
      <MustHaveAnswers asked={asked} shown={shown} />
      <Section title={t('provider.tender.prices')}>
        <Facts
          rows={[
            ...asked.bids.map(({ key, title }) => [title, price(key)] as const),
            [t('provider.tender.comparison'), comparison === undefined ? '–' : <strong>{euros(comparison)}</strong>],
          ]}
        />
      </Section>
      <Section title={t('provider.tender.answers')}>
        {asked.questions.map(({ key, title }) => (
          <div key={key} className="kt-card" data-edge="plain">
            <h3>{title}</h3>
            <p className="kt-written">{shown.answers[key]}</p>
          </div>
        ))}
      </Section>
      {shown.attachments.length > 0 && (
        <Section title={t('tender.part.attachments')}>
          <Facts rows={shown.attachments.map(({ name, bytes }) => [name, sizeText(bytes, number)] as const)} />
        </Section>
      )}
      <Group shown={shown} asked={asked} />
      <Claims asked={asked} shown={shown} />
    </>
  );
};
