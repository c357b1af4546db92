import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayCountersign } from '../powers.ts';
import type { Mandate } from '../use-own.ts';
import { mandateActs } from './presenter.ts';

const Step = ({
  mandate,
  verb,
}: {
  readonly mandate: Mandate;
  readonly verb: 'confirm' | 'refuse' | 'withdraw' | 'end';
}) => {
  const { t } = useWords();
  const api = useApi();
  const one = api.provider.mandates[':mandate'];
  const asked = { param: { mandate: mandate.mandate }, json: { person: mandate.person } };
  const act = useAct((_: object, options) => read(one[verb].$post(asked, options)));
  return (
    <ActButton
      label={t(`provider.mandate.${verb}`)}
      act={act}
      onAct={() => act.run({}, mandate.version)}
      variant={verb === 'confirm' ? 'primary' : 'secondary'}
      confirm={<p>{t(`provider.mandate.${verb}_says`)}</p>}
    />
  );
};

type MandatesProps = { readonly mandates: readonly Mandate[]; readonly nameOf: (person: string) => string };

/** Who may bind the organisation, on what that rests, and what waits for a second person. */
export const Mandates = ({ mandates, nameOf }: MandatesProps) => {
  const { t, day } = useWords();
  const session = useSession();
  const who = {
    person: session.self?.person,
    binds: mayCountersign(session),
    administers: session.has('org_admin', 'signatory'),
  };
  const live = mandates.filter(({ state }) => state === 'registered' || state === 'in_force');
  return (
    <Section title={t('provider.mandate.section')}>
      <p>{t('provider.mandate.says')}</p>
      {live.length > 0 && (
        <ul className="kt-cards">
          {live.map((mandate) => (
            <li key={mandate.mandate} className="kt-card" data-edge={mandate.state === 'in_force' ? 'done' : 'near'}>
              <h3>{nameOf(mandate.person)}</h3>
              <Facts
                rows={[
                  [
                    t('web.state'),
                    <StateTag key="state" tone={mandate.state === 'in_force' ? 'success' : 'warning'}>
                      {t(`state.mandate.${mandate.state}`)}
                    </StateTag>,
                  ],
                  [
                    t('provider.mandate.source'),
                    `${t(`mandate.source.${mandate.source}`)}, ${day(mandate.sourceDate)}`,
                  ],
                  [t('provider.mandate.signs'), t(`provider.mandate.signs_${mandate.signs}`)],
                  [t('provider.mandate.until'), mandate.validUntil && day(mandate.validUntil)],
                ]}
              />
              {mandate.state === 'registered' && <p className="kt-quiet">{t('provider.mandate.waits')}</p>}
              <div className="kt-row">
                {mandateActs(mandate, who).map((verb) => (
                  <Step key={verb} mandate={mandate} verb={verb} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {who.administers && (
        <div className="kt-row">
          <Go to="/provider/organisation/mandate" as="secondary">
            {t('provider.mandate.title')}
          </Go>
          <Go to="/provider/organisation/board" as="secondary">
            {t('board.open')}
          </Go>
        </div>
      )}
    </Section>
  );
};
