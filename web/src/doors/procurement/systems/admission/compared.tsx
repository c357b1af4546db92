import { declarationsFor } from '@kt/purchasing/domain/reevaluation.ts';
import { Alert } from '@navikt/ds-react/Alert';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import type { AdmissionShown } from '../answers.ts';
import { type Difference, differencesOf } from '../consortium/difference.ts';
import type { Names, Terms } from '../consortium/presenter.ts';

const TONES = { joined: 'info', left: 'warning', changed: 'info', same: 'neutral' } as const;

type ComparedProps = {
  readonly admission: AdmissionShown;
  readonly before: Terms | undefined;
  readonly now: Terms;
  readonly edition: number;
  readonly names: Names;
};

const Party = ({ party, isDeclared }: { readonly party: Difference; readonly isDeclared: boolean }) => {
  const { t } = useWords();
  return (
    <li className="kt-card">
      <h3>{party.name}</h3>
      <div className="kt-row">
        <StateTag tone={TONES[party.kind]}>{t(`party.difference.${party.kind}`)}</StateTag>
        {party.now !== undefined && (
          <StateTag tone={isDeclared ? 'success' : 'warning'}>
            {t(isDeclared ? 'party.declared' : 'party.undeclared')}
          </StateTag>
        )}
      </div>
      <Facts
        rows={[
          [t('party.before'), party.kind === 'same' ? undefined : (party.before ?? '–')],
          [t('party.now'), party.now ?? '–'],
        ]}
      />
    </li>
  );
};

/** Both compositions side by side, party by party, and whose own declaration counts in the present one. */
export const Compared = ({ admission, before, now, edition, names }: ComparedProps) => {
  const words = useWords();
  const { t, name } = words;
  const { lead, members, reliedOn } = {
    lead: admission.provider,
    members: now.members.map(({ organisation }) => organisation),
    reliedOn: now.reliedOn.map(({ organisation }) => organisation),
  };
  const parties = { edition, members: members.filter((one) => one !== lead), reliedOn };
  const declared = new Set<string>(declarationsFor(admission, parties).map(({ organisation }) => organisation));
  const also = admission.reevaluation?.alsoApplying ?? [];
  return (
    <>
      {also.length > 0 && (
        <Alert variant="warning">
          <ul>
            {also.map(({ organisation, as }) => (
              <li key={`${organisation}${as}`}>{t(`party.also.${as}`, { name: name(names[organisation] ?? {}) })}</li>
            ))}
          </ul>
        </Alert>
      )}
      <ul className="kt-cards">
        {differencesOf({ before, now }, names, words).map((party) => (
          <Party key={party.id} party={party} isDeclared={declared.has(party.id)} />
        ))}
      </ul>
    </>
  );
};
