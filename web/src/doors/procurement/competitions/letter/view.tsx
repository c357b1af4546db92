import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { LetterText } from '../../../../shared/letter/letter-text.tsx';
import { useWhichLetter } from '../../../../shared/letter/which-letter.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { usePathId, usePathParam } from '../../../../shared/page/use-path.ts';
import { useCompetition, useProviderNames } from '../reads.ts';

/** A letter as it was sent to one party. */
export const View = () => {
  const { t, name } = useWords();
  const competition = usePathId('competition');
  const provider = usePathId('organisation', 'provider');
  const decision = usePathParam('decision');
  const which = useWhichLetter();
  const names = useProviderNames([provider]);
  const ending = useCompetition().data?.ended?.version;
  const from =
    ending !== undefined && String(ending) === decision
      ? { to: `/procurement/competitions/${competition}/ended`, label: t('competition_page.ended.title') }
      : { to: `/procurement/competitions/${competition}/decision`, label: t('competition_page.decision.title') };
  const found = useRead(['letter', competition, decision, provider, which.letter, which.language], (api) =>
    api.procurement.competitions[':competition'].notices[':decision'][':provider'].letters[':letter'][
      ':language'
    ].page.$get({ param: { competition, decision, provider, ...which } }),
  );
  return (
    <Page
      title={t(`competition_page.letter.${which.letter}.${which.language}`)}
      lead={which.letter === 'feedback' && <p>{name(names.get(provider) ?? {})}</p>}
      back={from}
    >
      <Loaded of={found}>{(text) => <LetterText letter={text} />}</Loaded>
    </Page>
  );
};
