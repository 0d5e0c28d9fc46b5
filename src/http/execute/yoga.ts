import type { ExecutionResult } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { FailureLog } from '#database-health';
import { schema } from '../../../schema/index.ts';
import type { CheckedRequest } from '../check/check-request.ts';
import type { Content } from '../encode/content.ts';
import { errorsIn, shownErrors, shownResult } from '../errors/shown-errors.ts';
import { withStatus } from '../errors/status.ts';
import type { Exchange } from '../read/exchange.ts';

/** The context that Yoga gets with a request. */
interface YogaContext {
  exchange: Exchange;
  /** null if the request was refused */
  checked: CheckedRequest | null;
  /** The result of the operation, or the errors that the client gets instead. */
  run(): Promise<ExecutionResult>;
  /** called if the operation has succeeded */
  onComplete(): void;
}

/** The response to an operation, and whether it has succeeded. */
export interface OperationResponse {
  content: Content;
  hasNoErrors: boolean;
}

/**
 * The GraphQL server within the pipeline. It gets operations that have been parsed and checked, has them executed, and
 * writes the response in the media type that the client accepts.
 */
export function createGraphqlServer(failures: FailureLog) {
  const pipeline: Plugin<YogaContext, YogaContext> = {
    onRequestParse({ setRequestParser, serverContext: { checked } }) {
      setRequestParser(() => ({
        query: '-',
        ...(checked?.operationName != null && { operationName: checked.operationName }),
      }));
    },
    async onParams({ setResult, context: { checked, run } }) {
      if (checked === null) setResult(await run());
    },
    onParse({ setParsedDocument, context: { checked } }) {
      if (checked) setParsedDocument(checked.document);
    },
    onValidate: ({ setResult }) => setResult([]),
    onExecute({ setExecuteFn, args: { contextValue } }) {
      setExecuteFn(contextValue.run);
    },
    onResultProcess({ result, setResult, serverContext: { exchange, onComplete } }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      if (!result.errors) onComplete();
      setResult(shownResult(result, exchange, failures));
    },
  };
  const yoga = createYoga<YogaContext>({
    schema,
    plugins: [pipeline],
    // The other stages of the pipeline do these.
    graphiql: false,
    landingPage: false,
    multipart: false,
    maxRequestBodySize: false,
    cors: false,
    parserAndValidationCache: false,
    maskedErrors: false,
    logging: false,
  });
  const { Request } = yoga.fetchAPI;

  /** Has a request answered. @param checked null if `run` throws why it is refused */
  return async (
    exchange: Exchange,
    checked: CheckedRequest | null,
    run: () => Promise<ExecutionResult>,
  ): Promise<OperationResponse> => {
    const request = new Request('http://localhost/graphql', {
      // Of any other method Yoga says no more than the pipeline has said.
      method: exchange.method === 'GET' ? 'GET' : 'POST',
      headers: { accept: exchange.headers.accept ?? '*/*' },
    });
    let hasNoErrors = false;
    const response = await yoga.fetch(request, {
      exchange,
      checked,
      onComplete: () => {
        hasNoErrors = true;
      },
      run: () =>
        run().catch((error: unknown) => ({
          errors: shownErrors(errorsIn(error), exchange, failures).map(withStatus),
        })),
    });
    const headers: Record<string, string> = {};
    for (const [name, value] of response.headers) headers[name.toLowerCase()] = value;
    const { 'content-type': type, 'content-length': _length, ...others } = headers;
    const body = Buffer.from(await response.text());
    return {
      content: { status: response.status, ...(type && { type }), headers: others, body },
      hasNoErrors,
    };
  };
}
