/** What the house refuses, as selectors of `no-restricted-syntax`. ESLint keeps only the last list that matches a file. */
export type Refusal = { readonly selector: string; readonly message: string };

const refuse = (message: string, ...selectors: readonly string[]): readonly Refusal[] =>
  selectors.map((selector) => ({ selector, message }));

const NAMED_EXPORTS = refuse(
  'Export by name: a default export has another name at every import.',
  'ExportDefaultDeclaration',
  'ExportSpecifier[exported.name="default"]',
);

export const EVERYWHERE: readonly Refusal[] = [
  ...refuse('Use `type`: an interface can be reopened from elsewhere.', 'TSInterfaceDeclaration'),
  ...refuse('Use a const table: an enum is not erasable.', 'TSEnumDeclaration'),
  ...refuse(
    'Write `import * as z from "zod"`: the named import quadruples a bundle.',
    'ImportDeclaration[source.value=/^zod/] > ImportSpecifier',
    'ImportDeclaration[source.value=/^zod/] > ImportDefaultSpecifier',
  ),
  ...refuse('Parse the value instead of casting it twice.', 'TSAsExpression > TSAsExpression'),
];

/** Everywhere but in the few files whose tool demands a default export. */
export const NAMED: readonly Refusal[] = [...EVERYWHERE, ...NAMED_EXPORTS];

const MODULE_STATE = refuse(
  'No mutable module state: tests share modules, and so do the requests of one Lambda.',
  'Program > VariableDeclaration[kind=/^(let|var)$/]',
  'Program > ExportNamedDeclaration > VariableDeclaration[kind=/^(let|var)$/]',
);

const READS_CLOCK = 'Time enters as a value (`at: Instant`) or through `Clock`.';
const CLOCK = refuse(
  READS_CLOCK,
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
  'MemberExpression[object.name="performance"][property.name="now"]',
  'MemberExpression[object.name="process"][property.name="hrtime"]',
  'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
);
const CHANCE = refuse(
  'Chance comes from `IdSource` alone.',
  'MemberExpression[object.name="Math"][property.name="random"]',
  'MemberExpression[object.name="crypto"][property.name=/^(randomUUID|getRandomValues)$/]',
  'ImportDeclaration[source.value=/^(node:)?crypto$/] > ImportSpecifier[imported.name=/^random|^getRandom/]',
);

const CLASSES = refuse('Rules are functions over values: no classes.', 'ClassDeclaration', 'ClassExpression');
const LAZY = refuse('Rules depend on nothing that is loaded later.', 'ImportExpression', 'TSImportEqualsDeclaration');
const STORES_STATE = refuse(
  'No mutable module state in rules.',
  'Program > :matches(VariableDeclaration, ExportNamedDeclaration) NewExpression[callee.name=/^(Weak)?(Map|Set)$/][arguments.length=0]:not(:function *)',
);
const THROW = refuse('An error is a value: return `err({ code, … })`.', 'ThrowStatement', 'TryStatement');
const OTHER_THROW = refuse(
  'The kernel throws RangeError only, for bugs of its callers.',
  'ThrowStatement:not([argument.type="NewExpression"][argument.callee.name="RangeError"])',
);
const ANY_DATE = refuse(
  'Days and moments are made in kernel/time alone.',
  'NewExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"]',
);

/** The browser's pages: what the strict policy forbids, and what would make every first load heavier. */
export const BROWSER_REFUSALS = [
  ...NAMED,
  ...MODULE_STATE,
  ...refuse('The page policy forbids inline styles: give the part a class.', 'JSXAttribute[name.name="style"]'),
  ...refuse(
    'Import the part by its own path: the barrel puts all parts into the first load.',
    'ImportDeclaration[importKind!="type"][source.value="@navikt/ds-react"]',
    'ImportDeclaration[importKind!="type"][source.value="@navikt/aksel-icons"]',
  ),
  ...refuse('Text is text: no HTML is put into a page.', 'JSXAttribute[name.name="dangerouslySetInnerHTML"]'),
];

const SCANS = refuse(
  'No Scan: its cost grows with the table. Query an index.',
  'ImportSpecifier[imported.name=/^(ScanCommand|paginateScan)$/]',
);

export const PRODUCT_REFUSALS = [...NAMED, ...MODULE_STATE, ...CLOCK, ...CHANCE, ...SCANS];
export const KERNEL_TIME_REFUSALS = [...PRODUCT_REFUSALS, ...CLASSES, ...LAZY, ...STORES_STATE, ...OTHER_THROW];
export const KERNEL_REFUSALS = [...KERNEL_TIME_REFUSALS, ...ANY_DATE];
export const RULE_REFUSALS = [...PRODUCT_REFUSALS, ...CLASSES, ...LAZY, ...STORES_STATE, ...THROW, ...ANY_DATE];

const CAN_FAIL = ':has(CallExpression[callee.name=/^(expect|assert|check|verify)/])';
const CAN_FAIL_OTHERWISE = ':has(CallExpression[callee.property.name=/^(assert|check|expect|verify)/])';
export const TEST_REFUSALS: readonly Refusal[] = [
  ...NAMED,
  ...refuse(
    'Every test runs, every time.',
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|skipIf|runIf)$/]',
    'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
  ),
  ...refuse(
    'A test that expects nothing cannot fail.',
    `CallExpression[callee.name=/^(it|test)$/]:not(${CAN_FAIL}):not(${CAN_FAIL_OTHERWISE})`,
  ),
  ...refuse('No wall clock in a test: give it an Instant.', ...CLOCK.map(({ selector }) => selector)),
  ...refuse('No unseeded chance in a test: use fast-check.', ...CHANCE.map(({ selector }) => selector)),
];

export const RULE_GLOBALS = [
  'Date',
  'process',
  'fetch',
  'console',
  'performance',
  'crypto',
  'globalThis',
  'global',
  'Buffer',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'localStorage',
  'window',
  'document',
  'navigator',
].map((name) => ({ name, message: 'Rules see only their arguments: pass the value in, or declare a port.' }));
/** For code that runs in production, outside the few files that meet the machine. */
export const PRODUCT_GLOBALS = ['fetch', 'console', 'localStorage'].map((name) => ({
  name,
  message: 'Go through a port of platform: it is logged, limited and replaced in tests.',
}));
