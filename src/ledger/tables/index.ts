export * from './delivery.ts';
export * from './events.ts';
export * from './jurisdictions.ts';
export * from './matters.ts';
export * from './people.ts';
export * from './reports.ts';
export * from './sign-in.ts';
