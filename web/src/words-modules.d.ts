declare module 'virtual:words' {
  type Words = { readonly words: Readonly<Record<string, string>> };
  type Loaders = Readonly<Record<import('@kt/kernel').Language, () => Promise<Words>>>;
  export const loaders: Readonly<Record<import('./shared/language/door.ts').WordsOf, Loaders>>;
}
