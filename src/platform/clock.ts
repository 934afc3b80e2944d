/** What time it is, handed in wherever time matters, so that a test can be at any day of the year. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
