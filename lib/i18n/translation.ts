/** The shape of an area's messages: the same keys and placeholders' places, any words. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>;
};
