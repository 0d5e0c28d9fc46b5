interface ListPage {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * Reads a list of the graph page by page, and ends with null if a page could not be read.
 * @param read reads the page after a cursor
 * @param maxPages pages that are read
 */
export async function* pagesOf<Page extends ListPage>(
  read: (after: string | null) => Promise<Page | null | undefined>,
  maxPages: number,
): AsyncGenerator<Page | null> {
  let after: string | null = null;
  for (let count = 0; count < maxPages; count++) {
    const page: Page | null | undefined = await read(after);
    yield page ?? null;
    if (!page?.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}
