/** 1 finding, 2 findings. */
export const counted = (count: number, what: string) => `${count} ${count === 1 ? what.replace(/s$/, '') : what}`;
