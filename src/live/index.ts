/** Subscriptions. */
export { subscriptionRules } from './checked-subscription.ts';
export { type Live, openLive } from './live.ts';
export { announcementsPath, createAnnouncementFiles } from './polling/announcement-files.ts';
export { createEventStreams } from './sse/event-stream.ts';
export { attachWebSockets } from './web-socket/upgrade.ts';
