import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import proxyAddr from 'proxy-addr';
import { type Exchange, sentTraceparent } from '#http';
import type { Moment, RequestRecord } from '#request-record';
import { firstPart, type RequestObserver } from './observe-requests.ts';

export interface TraceOptions {
  /** the base URL of a collector that takes OTLP over HTTP */
  endpoint: string;
  /** what the traces call this server */
  serviceName: string;
  /** the part of the requests that is traced, unless a trusted client that traces its own says so */
  ratio: number;
}

/** The stages of a request, and the moments at which they begin and end. */
const stages: readonly (readonly [name: string, from: Moment | 'began', to: Moment | 'ended'])[] = [
  ['admit', 'began', 'admitted'],
  ['check', 'admitted', 'checked'],
  ['wait', 'checked', 'started'],
  ['execute', 'started', 'ready'],
  ['send', 'ready', 'ended'],
];

/**
 * Sends a trace of each request to a collector: a span for the request, and in it those of its stages, loaders and
 * statements. They are made from its record when it has ended. They have no variables, values or texts of queries.
 * @param trustedProxies addresses that decide whether their own requests are traced. If the public could, it could have
 * all of its requests traced
 */
export function traceRequests(
  { endpoint, serviceName, ratio }: TraceOptions,
  trustedProxies: readonly string[],
) {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  const isTraced = ({ connection }: Exchange, flags: number): boolean =>
    connection !== null && isTrusted(proxyAddr(connection.request, isTrusted), 0)
      ? (flags & TraceFlags.SAMPLED) !== 0
      : Math.random() < ratio;
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('awards-gateway');
  const spans = new WeakMap<RequestRecord, Span>();
  const observer: RequestObserver = {
    begin(exchange) {
      const { headers, method, record } = exchange;
      const parent = parentOf(sentTraceparent(headers), (flags) => isTraced(exchange, flags));
      const span = tracer.startSpan(
        method,
        { kind: SpanKind.SERVER, startTime: record.began },
        parent,
      );
      const { traceId, spanId, traceFlags } = span.spanContext();
      record.traceparent = `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
      if (!span.isRecording()) return;
      record.work = [];
      spans.set(record, span);
    },
    end({ exchange, record, status, ended }) {
      const span = spans.get(record);
      if (!span) return;
      const { method } = exchange;
      const path = firstPart(exchange);
      const name = record.isRegistered && record.operation ? record.operation : path;
      span.updateName(`${method} ${name}`);
      span.setAttributes({
        'http.request.method': method,
        'http.route': path,
        ...(status !== null && { 'http.response.status_code': status }),
        ...attributesOf(record),
        'awards.request_id': exchange.requestId,
      });
      if (status !== null && status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      addParts(tracer, span, record, ended);
      span.end(ended);
    },
  };
  return { observer, close: () => provider.shutdown() };
}

/** The context of a request that a span of the client has sent. @param isTraced whether it is, with these flags */
function parentOf(traceparent: string | null, isTraced: (flags: number) => boolean): Context {
  const [, traceId = '', spanId = '', flags = ''] = traceparent?.split('-') ?? [];
  if (traceparent === null) return ROOT_CONTEXT;
  const traceFlags = isTraced(Number.parseInt(flags, 16)) ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function attributesOf({
  operation,
  cost,
  lane,
  cache,
  statements,
  errors,
}: RequestRecord): Attributes {
  return {
    ...(operation !== null && { 'graphql.operation.name': operation }),
    ...(cost !== null && { 'awards.cost': cost }),
    ...(lane !== null && { 'awards.lane': lane }),
    'awards.cache': cache,
    'awards.statements': statements,
    ...(errors.length > 0 && { 'error.type': errors.join() }),
  };
}

/** Adds the spans of the stages that a request has reached, and of the loaders and statements in them. */
function addParts(tracer: Tracer, span: Span, record: RequestRecord, ended: number): void {
  const within = trace.setSpan(ROOT_CONTEXT, span);
  const times = { began: record.began, ...record.moments, ended };
  let execution = within;
  for (const [name, from, to] of stages) {
    const [startTime, endTime] = [times[from], times[to]];
    if (startTime === null || endTime === null) continue;
    const stage = tracer.startSpan(name, { startTime }, within);
    if (name === 'execute') execution = trace.setSpan(within, stage);
    stage.end(endTime);
  }
  for (const { name, kind, began, ended: workEnded } of record.work ?? []) {
    const isExecution = began >= (record.moments.started ?? Number.POSITIVE_INFINITY);
    const part = tracer.startSpan(
      name,
      kind === 'statement'
        ? {
            kind: SpanKind.CLIENT,
            startTime: began,
            attributes: { 'db.system.name': 'postgresql', 'db.query.summary': name },
          }
        : { startTime: began, attributes: { 'awards.loader': name } },
      isExecution ? execution : within,
    );
    part.end(workEnded);
  }
}
