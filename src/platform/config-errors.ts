import { DubanError } from './errors.ts';

/** What each variable must be. Never shows what it is: some are secret. */
const FAULTS = {
  DATABASE_URL: [
    'must be an address like postgres://user:password@host:5432/duban',
    '应为 postgres://用户:密码@主机:5432/duban 形式的地址',
  ],
  PORT: ['must be a number from 0 to 65535', '应为 0 至 65535 的整数'],
  DUBAN_PROCESSES: ['must be a number from 1 to 64', '应为 1 至 64 的整数'],
  PUBLIC_URL: ['must be an address like https://duban.example', '应为 https://duban.example 形式的网址'],
  SECRET: ['must have 32 characters or more', '至少 32 个字符'],
  OIDC_ISSUER: [
    'must be the address of the sign-in service, and stand with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
    '应为统一认证服务的网址，并与 OIDC_CLIENT_ID、OIDC_CLIENT_SECRET 一并设置',
  ],
  OIDC_CLIENT_ID: ['is missing beside the other OIDC settings', '缺失，应与其他 OIDC 设置一并填写'],
  OIDC_CLIENT_SECRET: ['is missing beside the other OIDC settings', '缺失，应与其他 OIDC 设置一并填写'],
  FILES_S3_BUCKET: ['is missing beside the other settings of S3', '缺失，应与其他 S3 设置一并填写'],
  FILES_S3_KEY_ID: ['is missing beside the other settings of S3', '缺失，应与其他 S3 设置一并填写'],
  FILES_S3_SECRET_KEY: ['is missing beside the other settings of S3', '缺失，应与其他 S3 设置一并填写'],
  FILES_S3_ENDPOINT: ['must be an address like https://s3.example', '应为 https://s3.example 形式的网址'],
  DUBAN_LANG: ['must be zh or en', '应为 zh 或 en'],
} as const;

export type Faults = typeof FAULTS;

export const badConfig = (names: readonly (keyof Faults)[]) =>
  new DubanError('bad-config', {
    en: `${names.map((name) => `${name} ${FAULTS[name][0]}`).join('; ')}. Correct the environment and start again.`,
    zh: `${names.map((name) => `${name} ${FAULTS[name][1]}`).join('；')}。请更正环境变量后重新启动。`,
  });
