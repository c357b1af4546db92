/** Everything a stream gives, as one list. */
export const gathered = async <T>(source: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
};
