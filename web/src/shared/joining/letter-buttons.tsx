import { refusalOf } from '../api/refusal.ts';
import { useAct } from '../api/use-act.ts';
import { useWords } from '../language/use-words.ts';
import { ActButton } from '../page/act-button.tsx';
import { saveFile } from '../page/save-file.ts';

type Language = 'fi' | 'sv';
type Answer = { readonly ok: boolean; readonly blob: () => Promise<Blob> };
type LetterButtonsProps = {
  readonly request: string;
  readonly fetchLetter: (language: Language) => Promise<Answer>;
};

const LetterButton = ({ request, fetchLetter, language }: LetterButtonsProps & { readonly language: Language }) => {
  const { t } = useWords();
  const fetched = useAct(async (_: object) => {
    const answer = await fetchLetter(language);
    if (!answer.ok && answer instanceof Response) throw await refusalOf(answer);
    saveFile(await answer.blob(), `${request}-${language}.pdf`);
  });
  return (
    <ActButton label={t(`join.letter.${language}`)} act={fetched} onAct={() => fetched.run({})} variant="secondary" />
  );
};

/** The decision letter in both national languages, to be saved. */
export const LetterButtons = (props: LetterButtonsProps) => (
  <div className="kt-row kt-no-print">
    <LetterButton {...props} language="fi" />
    <LetterButton {...props} language="sv" />
  </div>
);
