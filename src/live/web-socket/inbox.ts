import type { WebSocket } from 'ws';
import type { Live } from '../live.ts';
import { closeCodes, closeSocket } from './close.ts';

/** How many messages may wait for their turn before nothing more is read. */
const maxMessages = 100;
/** Bytes that may wait, to be sent or for their turn, before nothing more is read: each message may have a response. */
const maxWaitingBytes = 1_000_000;

/** The messages of a connection that wait for their turn. */
export interface Inbox {
  /** the first one is being taken */
  messages: string[];
  /** of all of them */
  characters: number;
}

/** Reads nothing more from a connection that does not take its responses, or whose messages wait for their turn. */
export function holdBackReading(socket: WebSocket, inbox: Inbox): void {
  const isFull =
    socket.bufferedAmount > maxWaitingBytes ||
    inbox.messages.length > maxMessages ||
    inbox.characters > maxWaitingBytes;
  const holdsBack = socket.readyState === socket.OPEN && isFull;
  if (holdsBack === socket.isPaused) return;
  if (holdsBack) socket.pause();
  else socket.resume();
}

/** Takes the messages of a connection one after another. */
export function takeMessages(
  socket: WebSocket,
  inbox: Inbox,
  live: Live,
  take: (data: string) => Promise<void>,
): void {
  let isTaking = false;
  /** A loop, not a chain of promises, which each error would look through for its stack. */
  const takeAll = async () => {
    isTaking = true;
    for (let [text] = inbox.messages; text !== undefined; [text] = inbox.messages) {
      // Messages that are left of a connection that is being closed are thrown away.
      if (socket.readyState === socket.OPEN) {
        await take(text).catch(() =>
          closeSocket(socket, closeCodes.tryAgain, 'Try again later', live),
        );
      }
      inbox.messages.shift();
      inbox.characters -= text.length;
      holdBackReading(socket, inbox);
    }
    isTaking = false;
  };
  socket.on('message', (data) => {
    if (socket.readyState !== socket.OPEN) return;
    const text = String(data);
    inbox.messages.push(text);
    inbox.characters += text.length;
    holdBackReading(socket, inbox);
    if (!isTaking) void takeAll();
  });
}
