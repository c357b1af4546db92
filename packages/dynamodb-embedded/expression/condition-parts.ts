import type { Condition, Operand, Test } from './ast.ts';

/** All tests of a condition, however they are joined. */
const testsIn = (condition: Condition): readonly Test[] => {
  switch (condition.kind) {
    case 'test':
      return [condition];
    case 'not':
      return testsIn(condition.condition);
    case 'and':
    case 'or':
      return [...testsIn(condition.left), ...testsIn(condition.right)];
  }
};

const nameOf = (operand: Operand): readonly string[] => {
  if (operand.kind === 'path') return [operand.path[0]];
  return operand.kind === 'size' ? nameOf(operand.of) : [];
};

/** Top-level names a condition speaks of. */
export const namesIn = (condition: Condition): readonly string[] =>
  testsIn(condition).flatMap((test) => test.operands.flatMap(nameOf));

/** Operators as DynamoDB's limit of 300 counts them. */
export const countOperators = (condition: Condition): number => {
  switch (condition.kind) {
    case 'test':
      return condition.operator === 'IN' ? condition.operands.length - 1 : 1;
    case 'not':
      return 1 + countOperators(condition.condition);
    case 'and':
    case 'or':
      return 1 + countOperators(condition.left) + countOperators(condition.right);
  }
};
