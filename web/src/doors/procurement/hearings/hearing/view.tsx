import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { useProviderNames } from '../../../../shared/trade/use-provider-names.ts';
import type { HearingShown } from '../answers.ts';
import { Ask, Drop, MoreTime } from './ask.tsx';
import { Decide, Propose } from './decide.tsx';
import { Answered, Claim, Proposed } from './facts.tsx';
import { Letters } from './letters.tsx';
import { cameFrom, hearingAct } from './presenter.ts';

const Next = ({ hearing }: { readonly hearing: HearingShown }) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const act = hearingAct(hearing, { has, person: self?.person });
  if (act === undefined) return hearing.state === 'proposed' ? <p>{t('hear.next.other')}</p> : null;
  return (
    <Section title={t(`hear.next.${act}`)}>
      {act === 'ask' && <Ask hearing={hearing} />}
      {act === 'ask' && <Drop hearing={hearing} />}
      {act === 'propose' && <Propose hearing={hearing} />}
      {act === 'decide' && <Decide hearing={hearing} />}
      {(act === 'wait' || hearing.state === 'silent') && <MoreTime hearing={hearing} />}
    </Section>
  );
};

/** One ground claimed against one provider: what is claimed, what it answers, what is decided. */
export const View = () => {
  const { t } = useWords();
  const id = usePathId('hearing');
  const hearing = useRead(['hearing', id], (api) =>
    api.procurement.hearings[':hearing'].$get({ param: { hearing: id } }),
  );
  const found = hearing.data;
  const providerName = useProviderNames(found === undefined ? [] : [found.provider]);
  return (
    <Page
      title={found === undefined ? t('hear.one') : t('hear.of', { name: providerName(found.provider) })}
      lead={found && <StateTag tone="info">{t(`state.hearing.${found.state}`)}</StateTag>}
      {...(found !== undefined && { back: { to: cameFrom(found), label: t('hear.back') } })}
    >
      <Loaded of={hearing}>
        {(one) => (
          <>
            <Claim hearing={one} />
            <Answered hearing={one} />
            <Proposed hearing={one} />
            <Next hearing={one} />
            <Letters hearing={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
