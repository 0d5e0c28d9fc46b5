/** Sends a request that was counted already to the GraphQL endpoint, on behalf of a client with this IP address. */
export type FetchGraphql = (
  request: Request,
  clientAddress: string,
) => Response | Promise<Response>;
