import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { Versions } from '../../../../shared/secrecy/versions.tsx';
import { useNames } from '../result/use-names.ts';
import { type CallRef, type Invitation, useCallRef, useInvitation } from '../use-call.ts';
import { SaveGiven } from './file.tsx';

type OthersProps = { readonly of: CallRef; readonly call: Invitation };

const Ask = ({ of: { authority, competition }, again }: { readonly of: CallRef; readonly again: boolean }) => {
  const { t } = useWords();
  const disclosures = useApi().provider.authorities[':authority'].tenders.disclosures;
  const ask = useAct((_: object, options) =>
    read(disclosures.$post({ param: { authority }, json: { competition } }, options)),
  );
  return (
    <ActButton
      label={t(again ? 'provider.others.again' : 'provider.others.ask')}
      variant={again ? 'secondary' : 'primary'}
      act={ask}
      onAct={() => ask.run({})}
    />
  );
};

const Given = ({ of, call }: OthersProps) => {
  const { t, moment } = useWords();
  const nameOf = useNames(of, call.category);
  const { authority, competition } = of;
  const found = useRead(['given', competition], (api) =>
    api.provider.authorities[':authority'].tenders.disclosures.view.$post({
      param: { authority },
      json: { competition },
    }),
  );
  return (
    <Loaded of={found}>
      {({ disclosure, given }) => (
        <>
          <div className="kt-box kt-no-print">
            <p>{t('provider.others.says')}</p>
            <div className="kt-row">
              <Ask of={of} again={given !== undefined} />
            </div>
          </div>
          {disclosure !== undefined && <Facts rows={[[t('provider.others.given'), moment(disclosure.given.at)]]} />}
          {given !== undefined && (
            <Versions
              tenders={given.tenders}
              nameOf={nameOf}
              fileAct={(tender, file) => <SaveGiven of={of} tender={tender} file={file} />}
            />
          )}
          {given?.tenders.length === 0 && <p>{t('provider.others.none')}</p>}
        </>
      )}
    </Loaded>
  );
};

/** After the decision: the other tenders, as far as a party may read them. */
export const View = () => {
  const { t, name } = useWords();
  const { at, ...of } = useCallRef();
  return (
    <Loaded of={useInvitation(of)}>
      {(call) => (
        <Page
          title={t('provider.others.title')}
          lead={<p>{name(call.title)}</p>}
          back={{ to: `${at}/result`, label: t('provider.result.title') }}
        >
          <Given of={of} call={call} />
        </Page>
      )}
    </Loaded>
  );
};
