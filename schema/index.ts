import './scalars.ts';
import './node.ts';
import './named.ts';
import './sourced.ts';
import './reference.ts';
import './claim.ts';
import './source.ts';
import './citation.ts';
import './dispute.ts';
import './program.ts';
import './award-series.ts';
import './event.ts';
import './edition.ts';
import './ceremony.ts';
import './category.ts';
import './award.ts';
import './completeness.ts';
import './honor.ts';
import './honor-recipient.ts';
import './share.ts';
import './recipient.ts';
import './place.ts';
import './organization.ts';
import './product.ts';
import './project.ts';
import './work.ts';
import './person.ts';
import './team.ts';
import './affiliation.ts';
import './figure.ts';
import './statement.ts';
import './dataset.ts';
import './change.ts';
import './announcement.ts';
import './change-event.ts';
import './search.ts';
import './statistics.ts';
import './viewer.ts';
import './token.ts';
import './waiting-document.ts';
import './apply-document.ts';
import './publish.ts';
import { builder } from './builder.ts';
import { withSlugs } from './identifier.ts';
import { withWrites } from './mutation.ts';

builder.queryType({
  description:
    'What can be asked. Root fields are nullable so that one that fails does not take the others with it.',
});

builder.mutationType({
  description:
    'What can be done, by those who have an access token that allows it. Fields run one after another, and what ' +
    'is selected below one is read after it. They are nullable so that one that fails does not take the others with it.',
});

builder.subscriptionType({
  description:
    'What can be listened to, over server-sent events or WebSockets, from now on or from where one left off.',
});

/** The graph. Sorted, so that its printed form does not depend on the order of the imports. */
export const schema = withWrites(withSlugs(builder.toSchema({ sortSchema: true })));
