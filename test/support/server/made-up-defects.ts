import pg from 'pg';

/**
 * Defects that requests can cause, loaded into a server by `NODE_OPTIONS`: a request whose JSON has `DEFECT_REJECTION`
 * leaves a rejection that nobody handles, one with `DEFECT_EXCEPTION` throws where nobody catches, and after one with
 * `DEFECT_LEAK`, connections to the database are never given back.
 */
const { parse } = JSON;
JSON.parse = (text: string, ...others) => {
  if (text.includes?.('DEFECT_REJECTION')) void Promise.reject(new Error('a made-up rejection'));
  if (text.includes?.('DEFECT_EXCEPTION'))
    setTimeout(() => {
      throw new Error('a made-up exception');
    });
  if (text.includes?.('DEFECT_LEAK'))
    Object.defineProperty(pg.Pool.prototype, '_release', { value() {} });
  return parse(text, ...others);
};
