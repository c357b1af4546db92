import { button, element } from './element.ts';
import { guideStep, keepGuideStep } from './kept.ts';
import { type Person, signInAs } from './machine.ts';
import type { View } from './view.ts';
import { say, type Word } from './wording.ts';

type Step = {
  readonly word: Word;
  /** Who does it: as many of the first who have the role, in this order. */
  readonly who: readonly (readonly [role: string, count: number])[];
};

/** The chain as one plays it: what is done, and by whom. */
const STEPS: readonly Step[] = [
  { word: 'guide_system', who: [['procurement_officer', 1]] },
  { word: 'guide_join', who: [['signatory', 3]] },
  { word: 'guide_admit', who: [['admission_officer', 2]] },
  { word: 'guide_call', who: [['procurement_officer', 2]] },
  { word: 'guide_tender', who: [['signatory', 3]] },
  { word: 'guide_open', who: [['opener', 2]] },
  {
    word: 'guide_score',
    who: [
      ['evaluator', 2],
      ['procurement_officer', 1],
    ],
  },
  { word: 'guide_decide', who: [['decision_maker', 1]] },
  {
    word: 'guide_sign',
    who: [
      ['agreement_manager', 1],
      ['signatory', 3],
      ['decision_maker', 1],
    ],
  },
  { word: 'guide_refer', who: [['case_worker', 1]] },
  { word: 'guide_accept', who: [['signatory', 3]] },
  { word: 'guide_work', who: [['signatory', 3]] },
  { word: 'guide_claim', who: [['signatory', 3]] },
  { word: 'guide_verify', who: [['verifier', 1]] },
  { word: 'guide_approve', who: [['approver', 1]] },
  {
    word: 'guide_pay',
    who: [
      ['finance_officer', 1],
      ['approver', 1],
    ],
  },
  { word: 'guide_bank', who: [['finance_officer', 1]] },
  { word: 'guide_shares', who: [['finance_officer', 1]] },
];

const chosen = (people: readonly Person[], who: Step['who']): readonly Person[] =>
  who.flatMap(([role, count]) => people.filter(({ roles }) => roles.includes(role)).slice(0, count));

const stepItem = ({ people, self }: View, { word, who }: Step, at: number): HTMLElement => {
  const names = chosen(people, who).map((person) => {
    const go = (): void => {
      keepGuideStep(at);
      location.assign(signInAs(person));
    };
    const isSelf = person.sub === self?.sub;
    return button({ class: 'kt-panel-action', 'aria-current': isSelf ? 'true' : undefined }, go, person.name);
  });
  const now = guideStep() === at ? 'step' : undefined;
  return element(
    'li',
    { 'aria-current': now },
    element('p', {}, say(word)),
    element('p', { class: 'kt-panel-actions' }, ...names),
  );
};

/** How to play the whole chain: each step says what is done, and its buttons make one the person who does it. */
export const guideSheet = (view: View): readonly Node[] => [
  element('p', {}, say('guide_lead')),
  element('ol', { class: 'kt-panel-guide' }, ...STEPS.map((step, at) => stepItem(view, step, at))),
];
