import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { badConfig, type Faults } from './config-errors.ts';

/** The settings of this installation. All of them have defaults: nothing needs to be set to begin. */
export interface Config {
  /** PostgreSQL; null keeps the embedded database in the data directory. */
  readonly databaseUrl: string | null;
  /** Everything that is kept: the embedded database, files, the secret. */
  readonly dataDirectory: string;
  readonly host: string;
  readonly port: number;
  /** How many share the port. The embedded database belongs to one. */
  readonly processes: number;
  /** How browsers reach it where a proxy stands before it. */
  readonly publicUrl: string | null;
  /** Signs sessions; null takes the one in the data directory. */
  readonly secret: string | null;
  readonly oidc: OidcConfig | null;
  /** Files lie in S3; null keeps them in the data directory. */
  readonly s3: S3Config | null;
  readonly lang: 'zh' | 'en' | null;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  /** Of a store other than Amazon's. */
  readonly endpoint: string | null;
  readonly keyId: string;
  readonly secretKey: string;
}

const text = z.string().nullable().default(null);
const web = z.url({ protocol: /^https?$/, hostname: /./ });

const VARIABLES = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .nullable()
    .default(null),
  DUBAN_DATA: text,
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4870),
  DUBAN_PROCESSES: z.coerce.number().int().min(1).max(64).nullable().default(null),
  PUBLIC_URL: web.nullable().default(null),
  SECRET: z.string().min(32).nullable().default(null),
  OIDC_ISSUER: web.nullable().default(null),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  FILES_S3_BUCKET: text,
  FILES_S3_REGION: z.string().default('us-east-1'),
  FILES_S3_ENDPOINT: web.nullable().default(null),
  FILES_S3_KEY_ID: text,
  FILES_S3_SECRET_KEY: text,
  DUBAN_LANG: z.enum(['zh', 'en']).nullable().default(null),
});

type Variables = z.infer<typeof VARIABLES>;

/** Reads the environment; every fault is told at once, each by the name of its variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, defaultData: string): Config {
  // A variable that is set to nothing is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = VARIABLES.safeParse(given);
  if (!parsed.success) throw badConfig(parsed.error.issues.map((issue) => String(issue.path[0]) as keyof Faults));
  const set = parsed.data;
  requireTogether(set, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']);
  requireTogether(set, ['FILES_S3_BUCKET', 'FILES_S3_KEY_ID', 'FILES_S3_SECRET_KEY']);
  return {
    databaseUrl: set.DATABASE_URL,
    dataDirectory: resolve(set.DUBAN_DATA ?? defaultData),
    host: set.HOST,
    port: set.PORT,
    processes: set.DATABASE_URL ? (set.DUBAN_PROCESSES ?? availableParallelism()) : 1,
    publicUrl: set.PUBLIC_URL,
    secret: set.SECRET,
    oidc: set.OIDC_ISSUER
      ? { issuer: set.OIDC_ISSUER, clientId: set.OIDC_CLIENT_ID!, clientSecret: set.OIDC_CLIENT_SECRET! }
      : null,
    s3: set.FILES_S3_BUCKET
      ? {
          bucket: set.FILES_S3_BUCKET,
          region: set.FILES_S3_REGION,
          endpoint: set.FILES_S3_ENDPOINT,
          keyId: set.FILES_S3_KEY_ID!,
          secretKey: set.FILES_S3_SECRET_KEY!,
        }
      : null,
    lang: set.DUBAN_LANG,
  };
}

/** All of them or none. */
function requireTogether(set: Variables, names: readonly (keyof Faults & keyof Variables)[]): void {
  const missing = names.filter((name) => set[name] === null);
  if (missing.length > 0 && missing.length < names.length) throw badConfig(missing);
}
