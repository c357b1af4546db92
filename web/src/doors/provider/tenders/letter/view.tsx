import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { LetterText } from '../../../../shared/letter/letter-text.tsx';
import { useWhichLetter } from '../../../../shared/letter/which-letter.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useCallRef, useInvitation } from '../use-call.ts';

/** The decision, or the party's own letter about it, in one national language. */
export const View = () => {
  const { t, name } = useWords();
  const { authority, competition, at } = useCallRef();
  const { data: call } = useInvitation({ authority, competition });
  const { letter, language } = useWhichLetter();
  const found = useRead(['own-letter', competition, letter, language], (api) =>
    api.provider.authorities[':authority'].tenders.notice.letter.page.$post({
      param: { authority },
      json: { competition, letter, language },
    }),
  );
  return (
    <Page
      title={t(`provider.letter.${letter}.${language}`)}
      back={
        call?.ended === undefined
          ? { to: `${at}/result`, label: t('provider.result.title') }
          : { to: at, label: name(call.title) }
      }
    >
      <Loaded of={found}>{(text) => <LetterText letter={text} />}</Loaded>
    </Page>
  );
};
