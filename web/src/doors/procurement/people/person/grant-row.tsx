import type { Id } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { roleWord } from '../role-words.ts';
import { actsOn } from './presenter.ts';

type GrantRowProps = {
  readonly person: Id<'person'>;
  readonly version: number;
  readonly grant: {
    readonly id: Id<'grant'>;
    readonly role: string;
    readonly state: 'proposed' | 'in_force';
    readonly proposedBy: string;
  };
};

/** One role of somebody, with what the reader may do about it. */
export const GrantRow = ({ person, version, grant }: GrantRowProps) => {
  const words = useWords();
  const { t } = words;
  const api = useApi();
  const { self, has } = useSession();
  const asked = { param: { grant: grant.id }, json: { person } };
  const steps = api.procurement.grants[':grant'];
  const confirm = useAct((_: object, options) => read(steps.confirm.$post(asked, options)));
  const refuse = useAct((_: object, options) => read(steps.refuse.$post(asked, options)));
  const revoke = useAct((_: object, options) => read(steps.revoke.$post(asked, options)));
  const may = actsOn(grant, person, { person: self?.person, has });
  return (
    <li className="kt-card" data-edge={grant.state === 'proposed' ? 'near' : undefined}>
      <div className="kt-row">
        <strong>{roleWord(grant.role, words)}</strong>
        <StateTag tone={grant.state === 'in_force' ? 'success' : 'warning'}>{t(`state.grant.${grant.state}`)}</StateTag>
        {may.waits && <span className="kt-quiet">{t('people.by_other')}</span>}
      </div>
      <div className="kt-row">
        {may.judge && (
          <>
            <ActButton label={t('people.confirm')} act={confirm} onAct={() => confirm.run({}, version)} />
            <ActButton
              label={t('people.refuse')}
              act={refuse}
              onAct={() => refuse.run({}, version)}
              variant="secondary"
            />
          </>
        )}
        {may.revoke && (
          <ActButton
            label={t('people.revoke')}
            act={revoke}
            onAct={() => revoke.run({}, version)}
            variant="secondary"
            confirm={t('people.revoke.sure')}
          />
        )}
      </div>
    </li>
  );
};
