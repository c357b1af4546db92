import { useWords } from '../../../../../shared/language/use-words.ts';
import { Facts, StateTag } from '../../../../../shared/page/parts.tsx';
import { rowsOf, stepNamesOf } from '../presenter.ts';
import type { Consortium, Terms } from '../read-partners.ts';
import { useSystems } from '../use-systems.ts';

const TONES = { confirmed: 'success', declined: 'warning', waiting: 'neutral' } as const;

/** What the parties have before them: who does what, what each gets, and how each has answered. */
export const Parties = ({ consortium, terms }: { readonly consortium: Consortium; readonly terms: Terms }) => {
  const words = useWords();
  const { t, day } = words;
  const systems = useSystems(terms.split.by === 'step');
  const steps = stepNamesOf(terms.split, systems.data ?? [], words);
  const answerOf = (party: string) => consortium.answers.find(({ organisation }) => organisation === party)?.answer;
  return (
    <>
      <ul className="kt-cards">
        {rowsOf(terms, consortium.names, words, steps).map(({ id, name, what, share, where }) => {
          const answer = answerOf(id);
          return (
            <li key={id} className="kt-card" data-edge={answer === 'declined' ? 'near' : undefined}>
              <h3>{name}</h3>
              <p>{what}</p>
              {where !== '' && <p className="kt-quiet">{where}</p>}
              <div className="kt-row">
                <strong>{share}</strong>
                {answer && <StateTag tone={TONES[answer]}>{t(`partners.answer.${answer}`)}</StateTag>}
                {id === consortium.lead && <span className="kt-quiet">{t('partners.is_lead')}</span>}
              </div>
            </li>
          );
        })}
      </ul>
      <Facts
        rows={[
          [t('partners.agreed_on'), terms.agreedOn && day(terms.agreedOn)],
          [t('partners.liability'), t(terms.isJointlyLiable ? 'partners.liable_yes' : 'partners.liable_no')],
          [t('partners.invoices'), t(terms.leadInvoices ? 'partners.invoices_lead' : 'partners.invoices_each')],
        ]}
      />
    </>
  );
};
