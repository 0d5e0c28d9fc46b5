import './scalars.ts';
import './nodes/node.ts';
import './nodes/named.ts';
import './sources/sourced.ts';
import './values/attribute.ts';
import './media/illustrated.ts';
import './media/image.ts';
import './media/link.ts';
import './sources/reference.ts';
import './sources/claim.ts';
import './sources/source.ts';
import './sources/citation.ts';
import './sources/dispute.ts';
import './awards/program.ts';
import './awards/award-series.ts';
import './awards/event.ts';
import './awards/edition.ts';
import './awards/ceremony.ts';
import './awards/category.ts';
import './awards/award.ts';
import './awards/completeness.ts';
import './awards/honor.ts';
import './awards/honor-recipient.ts';
import './values/age.ts';
import './values/share.ts';
import './recipients/recipient.ts';
import './recipients/place.ts';
import './recipients/organization.ts';
import './recipients/participant.ts';
import './recipients/product.ts';
import './recipients/project.ts';
import './recipients/work.ts';
import './recipients/person.ts';
import './recipients/team.ts';
import './recipients/affiliation.ts';
import './awards/figure.ts';
import './awards/statement.ts';
import './changes/dataset.ts';
import './changes/change.ts';
import './changes/announcement.ts';
import './changes/change-event.ts';
import './search/search.ts';
import './statistics/statistics.ts';
import './statistics/records.ts';
import './statistics/unknown-count.ts';
import './statistics/coverage.ts';
import './desk/viewer.ts';
import './desk/access-token.ts';
import './desk/audit.ts';
import './desk/scheduled-document.ts';
import './desk/apply-document.ts';
import './desk/publish-document.ts';
import './desk/undo-revision.ts';
import './desk/redact.ts';
import { withSlugs } from './arguments/identifier.ts';
import { builder } from './builder.ts';
import { withWrites } from './desk/mutation.ts';

builder.queryType({
  description:
    'The queries. They read the published data; with an access token of the role PRESS or above, they read the preview, which includes all scheduled documents. An invalid argument fails the whole request: each has an error with the code BAD_USER_INPUT and its path in `extensions.argument`. A field that fails while it runs, for example because its cursor comes from another list, is null, and so is its parent if it cannot be null; the other fields return their data. An unknown slug or id is not an error: it matches nothing, and `extensions.warnings` lists it with the nearest slug.',
});

builder.mutationType({
  description:
    'All writes. Each needs an access token with a role that allows it. Fields run one after another, and the result of each shows the data after its write. If a field fails, it is null and the others still run.',
});

builder.subscriptionType({
  description:
    'Messages about changes as they are published, over server-sent events or WebSockets. To resume after a lost connection, pass the last `cursor` that you received as `after`.',
});

/** The graph. Sorted, so that its printed form does not depend on the order of the imports. */
export const schema = withWrites(withSlugs(builder.toSchema({ sortSchema: true })));
