import { availableParallelism } from 'node:os';
import path from 'node:path';
import proxyAddr from 'proxy-addr';
import { z } from 'zod';
import { nearest } from '../../db/model/spelling-suggestion.ts';
import { minConnections, minConnectionsOf } from '../../db/pool-sizes.ts';
import { isRelease } from '../../db/release.ts';
import { defaultWork, maxWork, minWork } from './work-limits.ts';

/** Everything that the environment decides. Nothing else in the server reads process.env. */
export interface Config {
  port: number;
  /** the address that the server listens on */
  host: string;
  /** the origin that clients reach the server by, such as `https://awards.example`; null for that of each request */
  publicUrl: string | null;
  /** the owner of the database; null for the embedded one */
  databaseUrl: string | null;
  /** a login that may only read `published`, where the operator made it */
  databasePublicUrl: string | null;
  /** a login that may only read what press and curators see, where the operator made it */
  databasePressUrl: string | null;
  /** where the connection leads that is notified of each write: not to a pooler in transaction mode */
  databaseListenUrl: string | null;
  /** standbys of the database, for queries of the public */
  replicaUrls: string[];
  /** the most connections to the database that a server opens, its publisher's process included */
  maxConnections: number;
  /** how many processes answer requests */
  workers: number;
  /** where the embedded database keeps its data */
  dataFolder: string;
  /** prefix of the logins that migrate makes; the name of the database if null */
  loginPrefix: string | null;
  /** origins whose pages may send requests; `*` for all */
  corsOrigins: string[];
  /** proxies whose `X-Forwarded-For` counts: addresses, subnets, or names such as `loopback` */
  trustedProxies: string[];
  /** where edges are told to forget what they hold, after each revision of the published data */
  purgeUrls: string[];
  /** units of work that an IP address may request in a minute; 0 for any number */
  rateLimit: number;
  /** seconds that the server goes on after a signal to end, while /ready says that it will: load balancers notice */
  shutdownDelay: number;
  /** milliseconds that a query may take */
  operationTimeout: number;
  /** what of the published data is kept in memory, as long as nothing is written: rows and responses, rows only, or nothing */
  cache: 'on' | 'rows' | 'off';
  /** which query documents clients may run */
  allowedDocuments: 'any' | 'persisted';
  /** whether this server publishes scheduled documents when they are due */
  publisher: 'on' | 'off';
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** milliseconds from which on a statement is logged; null for none */
  slowStatement: number | null;
  /** where metrics are served: not where the public reaches them; there are none if the port is null */
  metricsPort: number | null;
  metricsHost: string;
  /** where traces of requests are sent to; null if there are none */
  traces: { endpoint: string; serviceName: string; ratio: number } | null;
}

const rateLimitRule = `RATE_LIMIT must be a whole number from ${minWork} to ${maxWork}, or 0 for no limit`;

/** Two servers leave room for commands in the 100 connections that PostgreSQL allows by default. */
const defaultConnections = 45;
const maxWorkers = 64;
const workersRule = `WORKERS must be a whole number from 1 to ${maxWorkers}, or auto for one a processor`;
const connectionsRule = `DATABASE_MAX_CONNECTIONS must be a whole number of at least ${minConnections}, which a server needs to work`;

const slowStatementRule = 'SLOW_STATEMENT must be a number of milliseconds of at least 1';
const endpointRule =
  'OTEL_EXPORTER_OTLP_ENDPOINT must be a URL of HTTP, such as http://localhost:4318';
const samplerRule = 'OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1';

const environment = z.object({
  PORT: portNumber('PORT').default(4000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^?#\s]+$/, {
      error: 'PUBLIC_URL must be a URL without a query, such as https://awards.example',
      abort: true,
    })
    .refine(URL.canParse, {
      error: 'PUBLIC_URL must be a URL such as https://awards.example',
      abort: true,
    })
    .refine((url) => new URL(url).username === '' && new URL(url).password === '', {
      error: 'PUBLIC_URL must not have a user name or password: it is in every id of JSON-LD',
    })
    .refine((url) => /^\/+$/.test(new URL(url).pathname), {
      error:
        'PUBLIC_URL must not have a path: the pages are at the root of a host, such as https://awards.example',
    })
    .transform((url) => new URL(url).origin)
    .nullable()
    .default(null),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_PUBLIC_URL: postgresUrl('DATABASE_PUBLIC_URL'),
  DATABASE_PRESS_URL: postgresUrl('DATABASE_PRESS_URL'),
  DATABASE_LISTEN_URL: postgresUrl('DATABASE_LISTEN_URL'),
  DATABASE_REPLICA_URLS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((urls) => urls.every((url) => /^postgres(ql)?:\/\/./.test(url) && URL.canParse(url)), {
      error:
        'DATABASE_REPLICA_URLS must be URLs of standbys such as postgres://10.0.0.6, with commas or spaces between them',
    }),
  DATABASE_MAX_CONNECTIONS: z.coerce
    .number({ error: connectionsRule })
    .int(connectionsRule)
    .min(minConnections, connectionsRule)
    .nullable()
    .default(null),
  WORKERS: z
    .union(
      [
        z.literal('auto').transform(() => Math.min(maxWorkers, availableParallelism())),
        z.coerce
          .number(workersRule)
          .int(workersRule)
          .min(1, workersRule)
          .max(maxWorkers, workersRule),
      ],
      { error: workersRule },
    )
    .default(1),
  DATA_FOLDER: z
    .string()
    .default(path.resolve(isRelease ? '' : path.join(import.meta.dirname, '../..'), '.data')),
  LOGIN_PREFIX: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,50}$/, 'LOGIN_PREFIX must be lower-case letters, digits and _')
    .nullable()
    .default(null),
  CORS_ORIGINS: z.string().default('*'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine(areAddresses, {
      error:
        'TRUSTED_PROXIES must be addresses, subnets such as 10.0.0.0/8, or loopback, linklocal, uniquelocal, with commas between them',
    }),
  PURGE_URL: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .refine((urls) => urls.every((url) => /^https?:\/\//.test(url) && URL.canParse(url)), {
      error:
        'PURGE_URL must be URLs of HTTP such as http://127.0.0.1:6081/, with commas between them',
    }),
  RATE_LIMIT: z.coerce
    .number({ error: rateLimitRule })
    .int(rateLimitRule)
    .refine((work) => work === 0 || (work >= minWork && work <= maxWork), rateLimitRule)
    .default(defaultWork),
  SHUTDOWN_DELAY: z.coerce
    .number({ error: 'SHUTDOWN_DELAY must be a number of seconds from 0 to 300' })
    .min(0, 'SHUTDOWN_DELAY must be a number of seconds from 0 to 300')
    .max(300, 'SHUTDOWN_DELAY must be a number of seconds from 0 to 300')
    .default(0),
  OPERATION_TIMEOUT: z.coerce
    .number({ error: 'OPERATION_TIMEOUT must be a number of seconds from 1 to 600' })
    .min(1, 'OPERATION_TIMEOUT must be a number of seconds from 1 to 600')
    .max(600, 'OPERATION_TIMEOUT must be a number of seconds from 1 to 600')
    .default(10),
  CACHE: z.enum(['on', 'rows', 'off'], { error: 'CACHE must be on, rows or off' }).default('on'),
  DOCUMENTS: z
    .enum(['any', 'persisted'], { error: 'DOCUMENTS must be any or persisted' })
    .default('any'),
  PUBLISHER: z.enum(['on', 'off'], { error: 'PUBLISHER must be on or off' }).default('on'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent',
    })
    .default('warn'),
  SLOW_STATEMENT: z.coerce
    .number({ error: slowStatementRule })
    .min(1, slowStatementRule)
    .nullable()
    .default(null),
  METRICS_PORT: portNumber('METRICS_PORT').nullable().default(null),
  METRICS_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), endpointRule)
    .nullable()
    .default(null),
  OTEL_SERVICE_NAME: z.string().default('awards-gateway'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: samplerRule })
    .min(0, samplerRule)
    .max(1, samplerRule)
    .default(1),
});

/** Sets variables for this process, and for those that it starts. */
export function setEnvironment(variables: Readonly<Record<string, string>>): void {
  Object.assign(process.env, variables);
}

/** A setting that is wrong: the message says which and what was expected. */
export class ConfigError extends Error {}

/**
 * Reads the configuration. Empty variables count as absent.
 * @throws ConfigError naming every variable that is wrong
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    throw new ConfigError(`${result.error.issues.map((issue) => issue.message).join('. ')}.`);
  }
  const values = result.data;
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    databaseUrl: values.DATABASE_URL,
    databasePublicUrl: values.DATABASE_PUBLIC_URL,
    databasePressUrl: values.DATABASE_PRESS_URL,
    databaseListenUrl: values.DATABASE_LISTEN_URL,
    replicaUrls: values.DATABASE_REPLICA_URLS,
    maxConnections: connectionsOf(values),
    workers: values.WORKERS,
    dataFolder: path.resolve(values.DATA_FOLDER),
    loginPrefix: values.LOGIN_PREFIX,
    operationTimeout: values.OPERATION_TIMEOUT * 1_000,
    corsOrigins: values.CORS_ORIGINS.split(',').map((origin) => origin.trim()),
    trustedProxies: values.TRUSTED_PROXIES,
    purgeUrls: values.PURGE_URL,
    rateLimit: values.RATE_LIMIT,
    shutdownDelay: values.SHUTDOWN_DELAY,
    cache: values.CACHE,
    allowedDocuments: values.DOCUMENTS,
    publisher: values.PUBLISHER,
    logLevel: values.LOG_LEVEL,
    slowStatement: values.SLOW_STATEMENT,
    metricsPort: values.METRICS_PORT,
    metricsHost: values.METRICS_HOST,
    traces: tracesOf(values),
  };
}

/** @throws ConfigError if the workers cannot work with so few */
function connectionsOf(values: z.infer<typeof environment>): number {
  const { DATABASE_MAX_CONNECTIONS: given, WORKERS: workers } = values;
  const least = minConnectionsOf(workers);
  if (given !== null && given < least)
    throw new ConfigError(
      `DATABASE_MAX_CONNECTIONS must be at least ${least} with ${workers} workers (WORKERS).`,
    );
  return given ?? Math.max(defaultConnections, least);
}

function tracesOf(values: z.infer<typeof environment>): Config['traces'] {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = values;
  const { OTEL_SERVICE_NAME: serviceName, OTEL_TRACES_SAMPLER_ARG: ratio } = values;
  return endpoint === null ? null : { endpoint, serviceName, ratio };
}

/** Variables that look like misspelled settings, with those settings. Short names look like too many others. */
export function misspelledSettings(env: NodeJS.ProcessEnv = process.env) {
  const settings = Object.keys(environment.shape);
  const unset = settings.filter((name) => name.length > 6 && !env[name]);
  return Object.keys(env).flatMap((name) => {
    const meant = settings.includes(name) ? undefined : nearest(name, unset);
    return meant === undefined ? [] : [{ name, meant }];
  });
}

/** Whether these are addresses, subnets or names of subnets. */
function areAddresses(texts: string[]): boolean {
  try {
    proxyAddr.compile(texts);
    // It takes numbers for addresses: 1 would be 0.0.0.1.
    return texts.every((text) => /[a-z.:]/i.test(text));
  } catch {
    return false;
  }
}

function portNumber(name: string) {
  const rule = `${name} must be a number from 0 to 65535`;
  return z.coerce.number({ error: rule }).int(rule).min(0, rule).max(65_535, rule);
}

function postgresUrl(name: string) {
  return z
    .string()
    .regex(/^postgres(ql)?:\/\//, `${name} must be a URL such as postgres://user@host/database`)
    .refine((url) => !/^\w+:\/\/([^/?]*@)?[^/?@]*,/.test(url), {
      error: `${name} must name one host: put HAProxy or a virtual address in front of several servers`,
    })
    .nullable()
    .default(null);
}
