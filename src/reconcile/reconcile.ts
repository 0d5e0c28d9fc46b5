import { GraphQLError } from 'graphql';
import { z } from 'zod';
import {
  type Content,
  corsHeaders,
  type Endpoint,
  type Exchange,
  type ExecuteWithin,
  headersOf,
  heldForASecond,
  malformed,
  notStored,
  plainText,
  readPreferredLanguages,
  type SearchParameters,
  statusOf,
  withHttp,
  workOfRequest,
} from '#http';

import { type AskGraph, createAskGraph } from './ask-graph.ts';
import { reconcileQuery } from './candidates.ts';
import { extend, extensionQuery } from './extend.ts';
import { manifestOf, maxBatch } from './manifest.ts';
import { previewOf } from './preview.ts';
import { propertiesOf } from './properties.ts';
import { reconciliationQuery } from './reconciliation-query.ts';
import { suggestEntities, suggestProperties, suggestTypes } from './suggest.ts';

export interface ReconcileOptions {
  executeWithin: ExecuteWithin;
  corsOrigins: readonly string[];
  /** the origin that clients reach the server by; that of each request if null */
  publicUrl: string | null;
  /** called with what fails by our own fault */
  report(error: unknown): void;
}

export const reconcilePath = '/reconcile';

const batch = z.record(z.string(), reconciliationQuery);

/**
 * The Reconciliation Service API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/),
 * by which OpenRefine finds the recipients that the cells of a spreadsheet mean. It reads what the public does, whoever
 * asks. It alone takes forms, which a page of another origin can send, since it writes nothing.
 */
export function createReconcile(options: ReconcileOptions): Endpoint {
  const { executeWithin, corsOrigins, publicUrl, report } = options;

  const respond = async (exchange: Exchange): Promise<Content> => {
    const sent = parametersOf(exchange);
    const languages = readPreferredLanguages(exchange.parameters);
    const ask = createAskGraph(exchange, executeWithin);
    const skipped = Math.max(0, Math.trunc(Number(sent.get('cursor') ?? 0)) || 0);
    const prefix = sent.get('prefix') ?? '';
    switch (exchange.pathname) {
      case reconcilePath:
        return json(await ofService(sent, ask, publicUrl ?? exchange.origin, languages));
      case `${reconcilePath}/suggest/entity`:
        return json(await suggestEntities(prefix, skipped, ask));
      case `${reconcilePath}/suggest/type`:
        return json(suggestTypes(prefix, skipped));
      case `${reconcilePath}/suggest/property`:
        return json(suggestProperties(prefix, skipped));
      case `${reconcilePath}/properties`:
        return json(proposals(sent));
      case `${reconcilePath}/preview`:
        return framed(await previewOf(sent.get('id') ?? '', ask));
      default:
        return plainText(
          404,
          `Not found. The manifest of the reconciliation service is ${reconcilePath}.`,
        );
    }
  };

  return {
    signsIn: false,
    takesBody: true,
    responses: null,
    workOf: ({ url, method, headers }) =>
      workOfRequest(url.length + (method === 'POST' ? Number(headers['content-length'] ?? 0) : 0)),
    execute: respond,
    refuse(_exchange, error) {
      if (error instanceof GraphQLError)
        return plainText(statusOf(error), error.message, headersOf(error));
      report(error);
      return plainText(500, 'Something went wrong.');
    },
    headersOf: ({ method, headers: { origin } }, { status, headers }) => ({
      ...corsHeaders(origin, corsOrigins),
      ...(method === 'GET' && status === 200 ? heldForASecond : notStored),
      'x-content-type-options': 'nosniff',
      ...headers,
    }),
  };
}

/** @throws GraphQLError with the HTTP status 405 or 415 */
function parametersOf({ method, headers, body, parameters }: Exchange): SearchParameters {
  if (method === 'GET') return parameters;
  if (method !== 'POST')
    throw withHttp(new GraphQLError('The reconciliation service takes GET and POST.'), {
      status: 405,
      headers: { allow: 'GET, POST' },
    });
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? ''))
    throw malformed(
      'content-type',
      'Send the queries as a form, with the header `content-type: application/x-www-form-urlencoded`.',
      415,
    );
  return new URLSearchParams(String(body ?? ''));
}

/** The response of the service itself: to a batch of queries, to a data extension query, or the manifest. */
async function ofService(
  sent: SearchParameters,
  ask: AskGraph,
  origin: string,
  languages: readonly string[],
): Promise<object> {
  if (sent.has('extend')) return extend(jsonIn(sent, 'extend', extensionQuery), ask);
  if (!sent.has('queries')) return manifestOf(origin, languages);
  const queries = Object.entries(jsonIn(sent, 'queries', batch));
  if (queries.length > maxBatch)
    throw malformed('queries', `A batch has at most ${maxBatch} queries.`, 413);
  const results: [id: string, object][] = [];
  // One after another: if one is refused, the others are not run for nothing.
  for (const [id, query] of queries)
    results.push([id, { result: await reconcileQuery(query, ask) }]);
  return Object.fromEntries(results);
}

/** @throws BAD_USER_INPUT that names the place of what is wrong */
function jsonIn<Shape extends z.ZodType>(
  sent: SearchParameters,
  name: string,
  shape: Shape,
): z.output<Shape> {
  let value: unknown;
  try {
    value = JSON.parse(sent.get(name) ?? '');
  } catch {
    throw malformed(name, `\`${name}\` must be JSON.`);
  }
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  const [{ path, message } = { path: [], message: 'This is not valid.' }] = error.issues;
  throw malformed(name, `${[name, ...path].join('.')}: ${message}`);
}

/** Which properties OpenRefine offers for a type. */
function proposals(sent: SearchParameters): object {
  const type = sent.get('type');
  const limit = Number(sent.get('limit') ?? 0);
  const all = propertiesOf(type).map(({ id, name }) => ({ id, name }));
  return {
    properties: limit > 0 ? all.slice(0, limit) : all,
    ...(type !== null && { type }),
    ...(limit > 0 && { limit }),
  };
}

function json(value: object): Content {
  return {
    status: 200,
    type: 'application/json; charset=utf-8',
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** A page that may be shown in a frame, and loads nothing. */
function framed(html: string | null): Content {
  if (html === null) return plainText(404, 'There is no recipient of this id.');
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: Buffer.from(html),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    },
  };
}
