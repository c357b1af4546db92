import { refusalOf } from '../api/refusal.ts';
import { useAct } from '../api/use-act.ts';
import { ActButton } from '../page/act-button.tsx';
import { saveFile } from '../page/save-file.ts';

type Language = 'fi' | 'sv';
type Answer = { readonly ok: boolean; readonly blob: () => Promise<Blob> };
type LetterButtonsProps = {
  /** What the saved file is called, before the language. */
  readonly name: string;
  readonly labelOf: (language: Language) => string;
  readonly fetchLetter: (language: Language) => Promise<Answer>;
};

const LetterButton = ({
  name,
  labelOf,
  fetchLetter,
  language,
}: LetterButtonsProps & { readonly language: Language }) => {
  const fetched = useAct(async (_: object) => {
    const answer = await fetchLetter(language);
    if (!answer.ok && answer instanceof Response) throw await refusalOf(answer);
    saveFile(await answer.blob(), `${name}-${language}.pdf`);
  });
  return <ActButton label={labelOf(language)} act={fetched} onAct={() => fetched.run({})} variant="secondary" />;
};

/** One letter in both national languages, to be saved. */
export const LetterButtons = (props: LetterButtonsProps) => (
  <div className="kt-row kt-no-print">
    <LetterButton {...props} language="fi" />
    <LetterButton {...props} language="sv" />
  </div>
);
