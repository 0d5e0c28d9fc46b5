import { useClient } from '@urql/preact';
import { useEffect, useState } from 'preact/hooks';
import { FurtherHonorsDocument, type HonorNamesFragment } from '../../generated/desk/graphql.ts';
import { asThePublic } from '../client/desk-client.ts';

/** The most honors that a list offers. */
const maxHonors = 2_000;

/** The honors of an entity that come after its first page, as they are read. */
export function useFurtherHonors(
  id: string,
  first: HonorNamesFragment | null,
): HonorNamesFragment['nodes'] {
  const client = useClient();
  const [further, setFurther] = useState<HonorNamesFragment['nodes']>([]);
  const start = first?.pageInfo.hasNextPage ? (first.pageInfo.endCursor ?? null) : null;
  useEffect(() => {
    let isLeft = false;
    const read = async () => {
      const found: HonorNamesFragment['nodes'] = [];
      let after = start;
      while (after !== null && found.length < maxHonors) {
        const variables = { id, after };
        const { data } = await client
          .query(FurtherHonorsDocument, variables, asThePublic)
          .toPromise();
        const page = data?.node && 'honors' in data.node ? data.node.honors : null;
        if (!page || isLeft) return;
        found.push(...page.nodes);
        setFurther([...found]);
        after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
      }
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [client, id, start]);
  return further;
}
