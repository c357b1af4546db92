/** Claims of trade secrets as the fields of the page hold them. */
export const asTyped = (claims: Readonly<Record<string, string>>) => {
  const of = (part: string) =>
    Object.fromEntries(
      Object.entries(claims).flatMap(([field, why]) =>
        field.startsWith(`${part}.`) ? [[field.slice(part.length + 1), why] as const] : [],
      ),
    );
  return { prices: of('prices'), answers: of('answers') };
};
